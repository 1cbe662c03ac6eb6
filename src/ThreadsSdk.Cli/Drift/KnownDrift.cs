namespace ThreadsSdk.Cli.Drift;

/// <summary>The findings that are known, each with its reason in the file.</summary>
/// <param name="Ids">Their <see cref="DriftFinding.Id"/>.</param>
internal sealed record KnownDrift(IReadOnlySet<string> Ids)
{
    /// <summary>Beside the YAML of the spec, which the generator reads and this it does not.</summary>
    public const string FileName = "known-drift.txt";

    /// <summary>Reads a finding a line; what follows a # is for people.</summary>
    public static KnownDrift Parse(string text) => new(text.Split('\n')
        .Select(line => line.Split('#')[0].Trim())
        .Where(line => line.Length > 0)
        .ToHashSet(StringComparer.Ordinal));
}
