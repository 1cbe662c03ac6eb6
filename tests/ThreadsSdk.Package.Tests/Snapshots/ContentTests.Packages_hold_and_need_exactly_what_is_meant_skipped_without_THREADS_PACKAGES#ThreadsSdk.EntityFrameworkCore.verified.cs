<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.EntityFrameworkCore</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Stores for ThreadsSdk in a database of your own: encrypted logins, journals of publications, and an inbox of webhooks, over Entity Framework Core.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <dependencies>
      <group targetFramework="net10.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Microsoft.AspNetCore.DataProtection" version="10.0.15" exclude="Build,Analyzers" />
        <dependency id="Microsoft.EntityFrameworkCore.Relational" version="10.0.15" exclude="Build,Analyzers" />
      </group>
      <group targetFramework="net8.0">
        <dependency id="ThreadsSdk" version="[(own)]" exclude="Build,Analyzers" />
        <dependency id="Microsoft.AspNetCore.DataProtection" version="8.0.34" exclude="Build,Analyzers" />
        <dependency id="Microsoft.EntityFrameworkCore.Relational" version="8.0.34" exclude="Build,Analyzers" />
      </group>
    </dependencies>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.EntityFrameworkCore.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.EntityFrameworkCore.dll
  lib/net10.0/ThreadsSdk.EntityFrameworkCore.xml
  lib/net8.0/ThreadsSdk.EntityFrameworkCore.dll
  lib/net8.0/ThreadsSdk.EntityFrameworkCore.xml

symbols
  ThreadsSdk.EntityFrameworkCore.nuspec
  lib/net10.0/ThreadsSdk.EntityFrameworkCore.pdb
  lib/net8.0/ThreadsSdk.EntityFrameworkCore.pdb
