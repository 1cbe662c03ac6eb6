<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Simulator</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>A Threads that runs on your machine: the API of Meta, driven by the same spec as ThreadsSdk.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Scalar.AspNetCore" version="2.19.0" exclude="Build,Analyzers" />
        <dependency id="YamlDotNet" version="16.3.0" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Scalar.AspNetCore" version="2.19.0" exclude="Build,Analyzers" />
        <dependency id="YamlDotNet" version="16.3.0" exclude="Build,Analyzers" />
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
  ThreadsSdk.Simulator.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Simulator.dll
  lib/net10.0/ThreadsSdk.Simulator.xml
  lib/net10.0/ThreadsSdk.Spec.dll
  lib/net8.0/ThreadsSdk.Simulator.dll
  lib/net8.0/ThreadsSdk.Simulator.xml
  lib/net8.0/ThreadsSdk.Spec.dll

symbols
  ThreadsSdk.Simulator.nuspec
  lib/net10.0/ThreadsSdk.Spec.pdb
  lib/net8.0/ThreadsSdk.Spec.pdb
