using System.Reflection;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>Finds files of the checkout the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    /// <summary>The spec of Threads.</summary>
    public static (string Path, string Text)[] Spec { get; } = Read("spec", "*.yaml");

    /// <summary>A made-up API that uses every key of the language at least once.</summary>
    public static (string Path, string Text)[] Sample { get; } = Read("tests/ThreadsSdk.Generator.Tests/Sample", "*.yaml");

    /// <summary>What a project of somebody else adds, with every kind of addition.</summary>
    public static (string Path, string Text)[] Overlay { get; } = Read("tests/ThreadsSdk.Overlay.Tests/threads", "*.yaml");

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The files below a folder, with their paths relative to it.</summary>
    public static (string Path, string Text)[] Read(string folder, string pattern)
    {
        var root = Path.Combine(Root, folder);
        return
        [
            .. Directory
                .EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, ReadText(Path.Combine(folder, path)))),
        ];
    }
}
