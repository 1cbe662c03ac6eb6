namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents known-drift.txt: the findings in which the spec is right to differ, each with its reason in the file.</summary>
/// <param name="Entries">The entries, in the order of the file.</param>
public sealed record KnownDrift(IReadOnlyList<KnownDriftEntry> Entries)
{
    /// <summary>The name of the file. It lies beside the YAML of the spec; the generator does not read it.</summary>
    public const string FileName = "known-drift.txt";

    /// <summary>Reads one finding from each line. Text after a # is a comment.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The findings.</returns>
    public static KnownDrift Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new([
            .. text.Split('\n')
                .Select((line, index) => (Text: line.Split('#')[0].Trim(), Number: index + 1))
                .Where(line => line.Text.Length > 0)
                .Select(line => KnownDriftEntry.Parse(line.Number, line.Text)),
        ]);
    }

    /// <summary>Finds out whether the file names a finding of a comparison.</summary>
    /// <param name="document">The kind of document the spec is compared with.</param>
    /// <param name="id">The finding.</param>
    /// <returns>Whether it does.</returns>
    public bool Hides(string document, string id) => Entries.Any(entry => entry.IsOf(document) && entry.Id == id);

    /// <summary>Finds the entries about pages that a comparison with some of the pages should have needed and did not.</summary>
    /// <param name="document">The kind of document.</param>
    /// <param name="found">All findings of the comparison.</param>
    /// <param name="compared">The findings that it could have made.</param>
    /// <returns>The entries, in the order of the file.</returns>
    public IReadOnlyList<KnownDriftEntry> FindStale(string document, IReadOnlySet<string> found, IReadOnlySet<string> compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return
        [
            .. FindStale(document, found)
                .Where(entry => entry.Document == document && (found.Contains(entry.Id) || compared.Contains(entry.Id))),
        ];
    }

    /// <summary>Finds the entries that a comparison should have needed and did not. They would hide the next finding of their name.</summary>
    /// <param name="document">The kind of document the spec is compared with.</param>
    /// <param name="found">All findings of the comparison.</param>
    /// <returns>The entries, in the order of the file.</returns>
    public IReadOnlyList<KnownDriftEntry> FindStale(string document, IReadOnlySet<string> found) =>
        [
            .. Entries.Where(
                (entry, index) =>
                    entry.IsOf(document)
                    && (!found.Contains(entry.Id) || Entries.Take(index).Any(other => other.IsOf(document) && other.Id == entry.Id))
            ),
        ];
}
