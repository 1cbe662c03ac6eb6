namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents known-drift.txt: the findings in which the spec is right to differ, each with its reason in the file.</summary>
/// <param name="Ids">The ids of the findings.</param>
public sealed record KnownDrift(IReadOnlySet<string> Ids)
{
    /// <summary>The name of the file. It lies beside the YAML of the spec; the generator does not read it.</summary>
    public const string FileName = "known-drift.txt";

    /// <summary>Reads one finding from each line. Text after a # is a comment.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The findings.</returns>
    public static KnownDrift Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(
            text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal)
        );
    }
}
