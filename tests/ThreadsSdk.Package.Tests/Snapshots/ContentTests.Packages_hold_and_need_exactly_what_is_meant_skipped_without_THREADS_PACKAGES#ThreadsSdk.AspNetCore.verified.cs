<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.AspNetCore</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>Threads in an ASP.NET Core app: logging in with Threads, clients of the signed-in user, webhooks, a page of the schedule, callbacks, errors as ProblemDetails, health checks.</description>
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
  ThreadsSdk.AspNetCore.nuspec
  icon.png
  lib/net10.0/ThreadsSdk.AspNetCore.dll
  lib/net10.0/ThreadsSdk.AspNetCore.xml
  lib/net8.0/ThreadsSdk.AspNetCore.dll
  lib/net8.0/ThreadsSdk.AspNetCore.xml

symbols
  ThreadsSdk.AspNetCore.nuspec
  lib/net10.0/ThreadsSdk.AspNetCore.pdb
  lib/net8.0/ThreadsSdk.AspNetCore.pdb
