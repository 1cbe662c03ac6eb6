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
  tools/net10.0/any/Microsoft.Data.Sqlite.dll
  tools/net10.0/any/Microsoft.EntityFrameworkCore.Abstractions.dll
  tools/net10.0/any/Microsoft.EntityFrameworkCore.Relational.dll
  tools/net10.0/any/Microsoft.EntityFrameworkCore.dll
  tools/net10.0/any/Microsoft.OpenApi.YamlReader.dll
  tools/net10.0/any/Microsoft.OpenApi.dll
  tools/net10.0/any/Npgsql.dll
  tools/net10.0/any/Polly.Core.dll
  tools/net10.0/any/Quartz.dll
  tools/net10.0/any/SQLitePCLRaw.batteries_v2.dll
  tools/net10.0/any/SQLitePCLRaw.core.dll
  tools/net10.0/any/SQLitePCLRaw.provider.e_sqlite3.dll
  tools/net10.0/any/Scalar.AspNetCore.dll
  tools/net10.0/any/SharpYaml.dll
  tools/net10.0/any/Spectre.Console.Ansi.dll
  tools/net10.0/any/Spectre.Console.dll
  tools/net10.0/any/System.CommandLine.dll
  tools/net10.0/any/ThreadsSdk.EntityFrameworkCore.dll
  tools/net10.0/any/ThreadsSdk.EntityFrameworkCore.pdb
  tools/net10.0/any/ThreadsSdk.EntityFrameworkCore.xml
  tools/net10.0/any/ThreadsSdk.Media.GitHub.dll
  tools/net10.0/any/ThreadsSdk.Media.GitHub.pdb
  tools/net10.0/any/ThreadsSdk.Media.GitHub.xml
  tools/net10.0/any/ThreadsSdk.Media.S3.dll
  tools/net10.0/any/ThreadsSdk.Media.S3.pdb
  tools/net10.0/any/ThreadsSdk.Media.S3.xml
  tools/net10.0/any/ThreadsSdk.Scheduling.dll
  tools/net10.0/any/ThreadsSdk.Scheduling.pdb
  tools/net10.0/any/ThreadsSdk.Scheduling.xml
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
  tools/net10.0/any/runtimes/browser-wasm/nativeassets/net9.0/e_sqlite3.a
  tools/net10.0/any/runtimes/linux-arm/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-arm64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-armel/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-mips64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-musl-arm/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-musl-arm64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-musl-riscv64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-musl-s390x/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-musl-x64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-ppc64le/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-riscv64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-s390x/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-x64/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/linux-x86/native/libe_sqlite3.so
  tools/net10.0/any/runtimes/maccatalyst-arm64/native/libe_sqlite3.dylib
  tools/net10.0/any/runtimes/maccatalyst-x64/native/libe_sqlite3.dylib
  tools/net10.0/any/runtimes/osx-arm64/native/libe_sqlite3.dylib
  tools/net10.0/any/runtimes/osx-x64/native/libe_sqlite3.dylib
  tools/net10.0/any/runtimes/win-arm64/native/e_sqlite3.dll
  tools/net10.0/any/runtimes/win-x64/native/e_sqlite3.dll
  tools/net10.0/any/runtimes/win-x86/native/e_sqlite3.dll
  tools/net10.0/any/threads.deps.json
  tools/net10.0/any/threads.dll
  tools/net10.0/any/threads.pdb
  tools/net10.0/any/threads.runtimeconfig.json

symbols
  ThreadsSdk.Cli.nuspec
  tools/net10.0/any/ThreadsSdk.EntityFrameworkCore.pdb
  tools/net10.0/any/ThreadsSdk.Media.GitHub.pdb
  tools/net10.0/any/ThreadsSdk.Media.S3.pdb
  tools/net10.0/any/ThreadsSdk.Scheduling.pdb
  tools/net10.0/any/ThreadsSdk.Spec.Tooling.pdb
  tools/net10.0/any/ThreadsSdk.Spec.pdb
  tools/net10.0/any/ThreadsSdk.pdb
  tools/net10.0/any/threads.pdb
