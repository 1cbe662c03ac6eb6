#!/usr/bin/env bash
# WireMock.Net.Minimal 2.31.0: a mapping that responds with a provider of one's own makes the whole list of mappings fail.
#
# RespondWith takes any IResponseProvider, such as one that breaks the connection, which no fault of WireMock.Net does. Requests are answered
# as they should be, so one expects the mapping to be listed, if without its response. But whoever lists the mappings of the server, because
# of any other of them, gets an exception: the server takes every provider for its own Response.
#
# Seen: "listed 1 before", "answered 204", "listed after: InvalidCastException".
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
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    <PackageReference Include="WireMock.Net.Minimal" Version="2.31.0" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;
using WireMock.Server;
using WireMock.Settings;

using var server = WireMockServer.Start();
server.Given(Request.Create().WithPath("/plain")).RespondWith(Response.Create().WithStatusCode(200));
Console.WriteLine($"listed {server.MappingModels.Count()} before");

server.Given(Request.Create().WithPath("/own")).RespondWith(new Own());
using var http = new HttpClient();
Console.WriteLine($"answered {(int)(await http.GetAsync(server.Url + "/own")).StatusCode}");
try
{
    Console.WriteLine($"listed {server.MappingModels.Count()} after");
}
catch (Exception e)
{
    Console.WriteLine($"listed after: {e.GetType().Name}");
}

public sealed class Own : IResponseProvider
{
    public Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(IMapping mapping, HttpContext context, IRequestMessage request, WireMockServerSettings settings) =>
        Task.FromResult<(IResponseMessage, IMapping?)>((new ResponseMessage { StatusCode = 204 }, null));
}
CS

dotnet build -v q >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/probe.dll | tee seen.txt
diff - seen.txt <<'TXT'
listed 1 before
answered 204
listed after: InvalidCastException
TXT
