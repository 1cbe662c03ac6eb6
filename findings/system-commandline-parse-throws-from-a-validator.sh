#!/usr/bin/env bash
# System.CommandLine 3.0.0: a validator that reads its option by name makes Parse itself throw when the value is missing.
#
# Parse collects what is wrong with a command line, and a missing value is one such thing, so one expects an error in the result. But a
# validator that calls GetValue for its option runs before that is looked at, and its InvalidOperationException comes out of Parse, where no
# program awaits one. GetResult does not throw.
#
# Seen: "without validator: 1 error", "with validator: InvalidOperationException".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat >probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.CommandLine" Version="3.0.0" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using System.CommandLine;

Console.WriteLine($"without validator: {Parse(validates: false)}");
Console.WriteLine($"with validator: {Parse(validates: true)}");

static string Parse(bool validates)
{
    var option = new Option<string>("--file");
    var root = new RootCommand { option };
    if (validates)
    {
        root.Validators.Add(result =>
        {
            if (result.GetValue(option) is "")
                result.AddError("It is empty.");
        });
    }

    try
    {
        return $"{root.Parse(["--file"]).Errors.Count} error";
    }
    catch (Exception e)
    {
        return e.GetType().Name;
    }
}
CS

seen=$(dotnet run)
echo "$seen"
expected=$'without validator: 1 error\nwith validator: InvalidOperationException'
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
