#!/usr/bin/env bash
# Scalar.AspNetCore 2.19.0: the page it serves does not say in which language it is, and no option says it.
#
# A page says its language by the attribute lang, so that screen readers pronounce it rightly (WCAG 2.2, 3.1.1; axe-core: html-has-lang, serious).
# One expects it of the page that MapScalarApiReference serves, or an option for it. HeadContent comes too late, as the element is written before.
# A module named by JavaScriptConfiguration can set it: document.documentElement.lang = 'en'; export default {};
# Likewise only GET is mapped, so that HEAD, by which programs wait for a page, is answered by 405.
#
# Seen: "<html>", "HEAD 405".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat >probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Scalar.AspNetCore" Version="2.19.0" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using System.Text.RegularExpressions;
using Scalar.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
app.MapScalarApiReference("/docs");
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
Console.WriteLine(Regex.Match(await http.GetStringAsync("/docs/"), "<html[^>]*>").Value);
var head = await http.SendAsync(new(HttpMethod.Head, "/docs/"));
Console.WriteLine($"HEAD {(int)head.StatusCode}");
CS

seen=$(dotnet run)
echo "$seen"
expected=$'<html>\nHEAD 405'
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
