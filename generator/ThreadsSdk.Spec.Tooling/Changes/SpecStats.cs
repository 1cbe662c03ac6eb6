using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Represents how much a spec declares, and a hash of what it says.</summary>
/// <param name="Counts">The number of things of each kind.</param>
/// <param name="Meaning">The hash. It is the same for specs between which nothing has changed that code could notice.</param>
public sealed record SpecStats(IReadOnlyList<(string Kind, int Count)> Counts, string Meaning)
{
    /// <summary>Counts what a spec declares.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>The counts and the hash.</returns>
    public static SpecStats Create(ThreadsSpecification spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var items = SpecItems.Of(spec);
        var lines = items.SelectMany(Lines).Order(StringComparer.Ordinal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return new SpecStats(
            [
                ("groups", spec.Groups.Count),
                .. items
                    .Where(item => item.Kind != SpecItemKind.Api)
                    .CountBy(item => item.Kind)
                    .OrderBy(kind => kind.Key)
                    .Select(kind => (Plural(kind.Key), kind.Value)),
            ],
            "sha256:" + Convert.ToHexStringLower(hash)
        );
    }

    /// <summary>Writes a line for each count, and one for the hash.</summary>
    /// <returns>The lines.</returns>
    public string ToText()
    {
        var width = Counts.Max(count => count.Kind.Length) + 2;
        StringBuilder text = new();
        foreach (var (kind, count) in Counts)
        {
            text.Append(kind.PadRight(width)).Append(count.ToString(CultureInfo.InvariantCulture).PadLeft(4)).Append('\n');
        }

        return text.Append("meaning".PadRight(width)).Append(Meaning).Append('\n').ToString();
    }

    private static IEnumerable<string> Lines(SpecItem item) =>
        item
            .Facts.Select(fact => $"{item.Id}\t{fact.Key}\t{fact.Value.Text}")
            .Append($"{item.Id}\tdeprecated\t{item.Deprecated?.Announced}\t{item.Deprecated?.Ends}\t{item.Deprecated?.Use}");

    private static string Plural(SpecItemKind kind) =>
        kind == SpecItemKind.Address ? "addresses" : kind.ToString().ToLowerInvariant() + "s";
}
