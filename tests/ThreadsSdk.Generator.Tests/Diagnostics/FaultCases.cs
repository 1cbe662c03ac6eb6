using ThreadsSdk.Generator.Tests.Running;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>The mistakes of the corpus: the files below <c>Corpus</c>.</summary>
internal static class FaultCases
{
    private const string Folder = "tests/ThreadsSdk.Generator.Tests/Corpus";
    private const string Begin = "=== ";

    public static IReadOnlyDictionary<string, FaultCase> All { get; } =
        Repository
            .Read(Folder, "*.txt")
            .SelectMany(file => Blocks(file.Text))
            .Select(block => FaultCase.Parse(block.Name, block.Text))
            .ToDictionary(item => item.Name);

    /// <summary>Writes other faults of a case into its file.</summary>
    public static void Accept(FaultCase item, IEnumerable<Fault> faults)
    {
        foreach (var (path, text) in Repository.Read(Folder, "*.txt"))
        {
            if (Blocks(text).FirstOrDefault(block => block.Name == item.Name) is { Text: not null } old)
            {
                var before = $"{Begin}{old.Name}\n{old.Text}";
                var after = $"{Begin}{old.Name}\n{FaultCase.Write(item.Files, faults)}";
                File.WriteAllText(Path.Combine(Repository.Root, Folder, path), text.Replace(before, after, StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Blocks(string text) =>
        ("\n" + text)
            .Split("\n" + Begin)
            .Skip(1)
            .Select(block => (block.Split('\n')[0], block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n') + "\n"));
}
