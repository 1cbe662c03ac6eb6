<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Media.GitHub</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Hosts the images and videos of Threads posts in a public GitHub repository.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Media.GitHub.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Media.GitHub.dll
  lib/net10.0/ThreadsSdk.Media.GitHub.xml
  lib/net8.0/ThreadsSdk.Media.GitHub.dll
  lib/net8.0/ThreadsSdk.Media.GitHub.xml

symbols
  ThreadsSdk.Media.GitHub.nuspec
  lib/net10.0/ThreadsSdk.Media.GitHub.pdb
  lib/net8.0/ThreadsSdk.Media.GitHub.pdb
