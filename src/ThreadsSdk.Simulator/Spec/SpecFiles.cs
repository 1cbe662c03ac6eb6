namespace ThreadsSdk.Simulator.Spec;

/// <summary>The YAML this package was built with.</summary>
internal static class SpecFiles
{
    private const string Prefix = "spec/";

    /// <summary>Every file with its text, in a stable order.</summary>
    public static IReadOnlyList<(string Path, string Text)> Read()
    {
        var assembly = typeof(SpecFiles).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Text(assembly.GetManifestResourceStream(name)!)))];
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
