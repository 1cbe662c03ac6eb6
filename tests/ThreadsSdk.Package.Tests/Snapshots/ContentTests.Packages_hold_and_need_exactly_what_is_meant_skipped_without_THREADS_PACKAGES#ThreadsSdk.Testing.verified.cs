<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Testing</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Requests to the Threads API of Meta and its responses, as stub mappings that one call adds to a WireMock.Net server in your tests.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="WireMock.Net.Minimal" version="2.31.0" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="WireMock.Net.Minimal" version="2.31.0" exclude="Build,Analyzers" />
      </group>
    </dependencies>
    <frameworkReferences>
      <group targetFramework="net10.0">
        <frameworkReference name="Microsoft.AspNetCore.App" />
      </group>
      <group targetFramework="net8.0">
        <frameworkReference name="Microsoft.AspNetCore.App" />
      </group>
    </frameworkReferences>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Testing.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Testing.dll
  lib/net10.0/ThreadsSdk.Testing.xml
  lib/net8.0/ThreadsSdk.Testing.dll
  lib/net8.0/ThreadsSdk.Testing.xml

symbols
  ThreadsSdk.Testing.nuspec
  lib/net10.0/ThreadsSdk.Testing.pdb
  lib/net8.0/ThreadsSdk.Testing.pdb
