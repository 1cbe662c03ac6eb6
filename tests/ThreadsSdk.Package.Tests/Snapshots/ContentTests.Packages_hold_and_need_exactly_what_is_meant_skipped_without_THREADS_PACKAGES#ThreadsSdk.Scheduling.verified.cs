<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Scheduling</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Scheduled publishing for ThreadsSdk on one machine or many: planned posts in a database of your own, published exactly once, in order for each user and within Meta's quotas.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk.EntityFrameworkCore" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Quartz" version="4.7.3" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Scheduling.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.Scheduling.dll
  lib/net10.0/ThreadsSdk.Scheduling.xml

symbols
  ThreadsSdk.Scheduling.nuspec
  lib/net10.0/ThreadsSdk.Scheduling.pdb
