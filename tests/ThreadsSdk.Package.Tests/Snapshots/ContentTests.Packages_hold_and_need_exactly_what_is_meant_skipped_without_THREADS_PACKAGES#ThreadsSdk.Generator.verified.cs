<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Generator</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Adds to ThreadsSdk what the Threads API of Meta has and the SDK does not: groups, calls, fields, values and errors, from YAML in your own project.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Generator.nuspec
  analyzers/dotnet/cs/ThreadsSdk.Generator.dll
  analyzers/dotnet/cs/ThreadsSdk.Spec.dll
  analyzers/dotnet/cs/ThreadsSdk.YamlDotNet.dll
  build/ThreadsSdk.Generator.props
  icon.png
  language.md
  lib/net8.0/_._

symbols
