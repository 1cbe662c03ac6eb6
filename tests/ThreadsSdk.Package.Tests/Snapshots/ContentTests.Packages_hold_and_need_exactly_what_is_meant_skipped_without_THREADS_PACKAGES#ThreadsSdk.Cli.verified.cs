<package xmlns="http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd">
  <metadata>
    <id>ThreadsSdk.Cli</id>
    <version>(own)</version>
    <authors>ThreadsSdk contributors</authors>
    <license type="expression">MIT</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <icon>icon.png</icon>
    <readme>README.md</readme>
    <description>The threads command: try the Threads API on your own machine, and use it from a shell.</description>
    <copyright>Copyright (c) 2026 ThreadsSdk contributors</copyright>
    <tags>threads threads-api meta sdk client social-media</tags>
    <packageTypes>
      <packageType name="DotnetTool" />
    </packageTypes>
    <frameworkReferences>
      <group targetFramework="net10.0">
        <frameworkReference name="Microsoft.AspNetCore.App" />
      </group>
    </frameworkReferences>
  </metadata>
</package>

files
  README.md
  ThreadsSdk.Cli.nuspec
  icon.png
  tools/net10.0/any/AWSSDK.Core.dll
  tools/net10.0/any/AWSSDK.S3.dll
  tools/net10.0/any/DotnetToolSettings.xml
  tools/net10.0/any/Markdig.dll
  tools/net10.0/any/Microsoft.OpenApi.YamlReader.dll
  tools/net10.0/any/Microsoft.OpenApi.dll
  tools/net10.0/any/Polly.Core.dll
  tools/net10.0/any/Scalar.AspNetCore.dll
  tools/net10.0/any/SharpYaml.dll
  tools/net10.0/any/Spectre.Console.Ansi.dll
  tools/net10.0/any/Spectre.Console.dll
  tools/net10.0/any/System.CommandLine.dll
  tools/net10.0/any/ThreadsSdk.Media.GitHub.dll
  tools/net10.0/any/ThreadsSdk.Media.GitHub.pdb
  tools/net10.0/any/ThreadsSdk.Media.GitHub.xml
  tools/net10.0/any/ThreadsSdk.Media.S3.dll
  tools/net10.0/any/ThreadsSdk.Media.S3.pdb
  tools/net10.0/any/ThreadsSdk.Media.S3.xml
  tools/net10.0/any/ThreadsSdk.Simulator.dll
  tools/net10.0/any/ThreadsSdk.Simulator.xml
  tools/net10.0/any/ThreadsSdk.Spec.Tooling.dll
  tools/net10.0/any/ThreadsSdk.Spec.Tooling.pdb
  tools/net10.0/any/ThreadsSdk.Spec.dll
  tools/net10.0/any/ThreadsSdk.Spec.pdb
  tools/net10.0/any/ThreadsSdk.dll
  tools/net10.0/any/ThreadsSdk.pdb
  tools/net10.0/any/ThreadsSdk.xml
  tools/net10.0/any/YamlDotNet.dll
  tools/net10.0/any/threads.deps.json
  tools/net10.0/any/threads.dll
  tools/net10.0/any/threads.pdb
  tools/net10.0/any/threads.runtimeconfig.json

symbols
  ThreadsSdk.Cli.nuspec
  tools/net10.0/any/ThreadsSdk.Media.GitHub.pdb
  tools/net10.0/any/ThreadsSdk.Media.S3.pdb
  tools/net10.0/any/ThreadsSdk.Spec.Tooling.pdb
  tools/net10.0/any/ThreadsSdk.Spec.pdb
  tools/net10.0/any/ThreadsSdk.pdb
  tools/net10.0/any/threads.pdb
