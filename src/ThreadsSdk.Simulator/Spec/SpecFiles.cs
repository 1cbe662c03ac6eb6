namespace ThreadsSdk.Simulator.Spec;

/// <summary>Provides the YAML this package was built with.</summary>
internal static class SpecFiles
{
    private const string Prefix = "spec/";

    // A build takes the files of a project whatever the case of their ending, on every system.
    private static readonly EnumerationOptions AsInBuilds = new()
    {
        RecurseSubdirectories = true,
        MatchCasing = MatchCasing.CaseInsensitive,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>Loads every file with its text, in a stable order.</summary>
    public static IReadOnlyList<(string Path, string Text)> Load()
    {
        var assembly = typeof(SpecFiles).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name, Text(assembly.GetManifestResourceStream(name)!))),
        ];
    }

    /// <summary>Reads the files of a folder that adds to the API; none without a folder.</summary>
    public static IEnumerable<(string Path, string Text)> Read(string? folder)
    {
        if (folder is null)
        {
            return [];
        }

        IEnumerable<string> paths = File.Exists(folder) ? [folder] : Directory.EnumerateFiles(folder, "*.yaml", AsInBuilds);
        var files = paths.Order(StringComparer.Ordinal).Select(path => (path.Replace('\\', '/'), File.ReadAllText(path))).ToList();
        return files.Count > 0 ? files : throw new ArgumentException($"There is no .yaml file in {folder}.", nameof(folder));
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
