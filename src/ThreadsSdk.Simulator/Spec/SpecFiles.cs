namespace ThreadsSdk.Simulator.Spec;

/// <summary>Provides the YAML this package was built with.</summary>
internal static class SpecFiles
{
    private const string Prefix = "spec/";

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

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
