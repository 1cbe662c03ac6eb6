#!/usr/bin/env bash
# Microsoft.OpenApi.Kiota 1.38.0 (C#): an answer that is anyOf two objects is read into a class with a property for each of them.
#
# Where both objects have a property of one name, such as id, one expects it in both: nothing but the schema says which of them came.
# It is filled in one of them alone, here the one that is first by name though it is second in the list. A caller who looks into the other
# finds what only that one has, and no id.
#
# Seen: "post: (null), hello", "place: 7, Rome".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 KIOTA_OFFLINE_ENABLED=true

cat >api.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": { "title": "Things", "version": "1" },
  "servers": [{ "url": "http://localhost" }],
  "paths": {
    "/things/{id}": {
      "get": {
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
        "responses": {
          "200": {
            "description": "A post or a place.",
            "content": {
              "application/json": {
                "schema": { "anyOf": [{ "$ref": "#/components/schemas/Post" }, { "$ref": "#/components/schemas/Place" }] }
              }
            }
          }
        }
      }
    }
  },
  "components": {
    "schemas": {
      "Post": { "type": "object", "properties": { "id": { "type": "string" }, "text": { "type": "string" } } },
      "Place": { "type": "object", "properties": { "id": { "type": "string" }, "city": { "type": "string" } } }
    }
  }
}
JSON

dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path tools >/dev/null
tools/kiota generate -l CSharp -d api.json -c ApiClient -n Probe -o client >kiota.log 2>&1 || { cat kiota.log; exit 1; }

cat >probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <Compile Remove="tools/**" />
    <PackageReference Include="Microsoft.Kiota.Abstractions" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Form" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Multipart" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Text" Version="2.1.6" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using System.Text;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Probe;

using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(new Answers()));
var api = new ApiClient(adapter);
var post = await api.Things["42"].GetAsThingsGetResponseAsync();
var place = await api.Things["7"].GetAsThingsGetResponseAsync();
Console.WriteLine($"post: {post?.Post?.Id ?? "(null)"}, {post?.Post?.Text ?? "(null)"}");
Console.WriteLine($"place: {place?.Place?.Id ?? "(null)"}, {place?.Place?.City ?? "(null)"}");

sealed class Answers : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var json = request.RequestUri!.AbsolutePath.EndsWith("42") ? """{"id":"42","text":"hello"}""" : """{"id":"7","city":"Rome"}""";
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
CS
dotnet run >log 2>&1 || { cat log; exit 1; }
cat log
diff <(grep -E '^(post|place):' log) - <<'TEXT'
post: (null), hello
place: 7, Rome
TEXT
