<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Refit</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>The Threads API of Meta over Refit: the whole client of ThreadsSdk, and the interfaces of its groups alone.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Refit" version="16.4.0" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Refit" version="16.4.0" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Refit.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Refit.Interfaces.dll
  lib/net10.0/ThreadsSdk.Refit.Interfaces.xml
  lib/net10.0/ThreadsSdk.Refit.dll
  lib/net10.0/ThreadsSdk.Refit.xml
  lib/net8.0/ThreadsSdk.Refit.Interfaces.dll
  lib/net8.0/ThreadsSdk.Refit.Interfaces.xml
  lib/net8.0/ThreadsSdk.Refit.dll
  lib/net8.0/ThreadsSdk.Refit.xml

symbols
  ThreadsSdk.Refit.nuspec
  lib/net10.0/ThreadsSdk.Refit.Interfaces.pdb
  lib/net10.0/ThreadsSdk.Refit.pdb
  lib/net8.0/ThreadsSdk.Refit.Interfaces.pdb
  lib/net8.0/ThreadsSdk.Refit.pdb
