<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>The Threads API of Meta as strongly typed C#: every endpoint, field, limit and error code; publishing that never posts twice; OAuth, retries, telemetry. AOT-clean.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="Microsoft.Extensions.Http" version="10.0.15" exclude="Build,Analyzers" />
        <dependency id="Polly.Core" version="8.9.1" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="Microsoft.Extensions.Http" version="10.0.15" exclude="Build,Analyzers" />
        <dependency id="Polly.Core" version="8.9.1" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.dll
  lib/net10.0/ThreadsSdk.xml
  lib/net8.0/ThreadsSdk.dll
  lib/net8.0/ThreadsSdk.xml

symbols
  ThreadsSdk.nuspec
  lib/net10.0/ThreadsSdk.pdb
  lib/net8.0/ThreadsSdk.pdb
