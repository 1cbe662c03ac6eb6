<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Testing.Stores</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>What ThreadsSdk asks of a store of logins, journals, webhooks or used states, as test classes to inherit.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="xunit.v3.assert" version="3.2.2" exclude="Build,Analyzers" />
        <dependency id="xunit.v3.extensibility.core" version="3.2.2" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="xunit.v3.assert" version="3.2.2" exclude="Build,Analyzers" />
        <dependency id="xunit.v3.extensibility.core" version="3.2.2" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Testing.Stores.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Testing.Stores.dll
  lib/net10.0/ThreadsSdk.Testing.Stores.xml
  lib/net8.0/ThreadsSdk.Testing.Stores.dll
  lib/net8.0/ThreadsSdk.Testing.Stores.xml

symbols
  ThreadsSdk.Testing.Stores.nuspec
  lib/net10.0/ThreadsSdk.Testing.Stores.pdb
  lib/net8.0/ThreadsSdk.Testing.Stores.pdb
