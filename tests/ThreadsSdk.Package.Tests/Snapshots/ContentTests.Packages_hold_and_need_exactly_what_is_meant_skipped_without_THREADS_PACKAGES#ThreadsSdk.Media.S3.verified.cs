<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Media.S3</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Hosts the images and videos of Threads posts in S3 and what speaks its protocol, such as R2.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="AWSSDK.S3" version="4.0.104.12" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="AWSSDK.S3" version="4.0.104.12" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Media.S3.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Media.S3.dll
  lib/net10.0/ThreadsSdk.Media.S3.xml
  lib/net8.0/ThreadsSdk.Media.S3.dll
  lib/net8.0/ThreadsSdk.Media.S3.xml

symbols
  ThreadsSdk.Media.S3.nuspec
  lib/net10.0/ThreadsSdk.Media.S3.pdb
  lib/net8.0/ThreadsSdk.Media.S3.pdb
