using System.Globalization;
using System.Text;

namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Writes differences as Markdown for a changelog.</summary>
public static class ChangesMarkdown
{
    /// <summary>Writes a section for each kind of difference; what breaks code stands first in each, and says why.</summary>
    /// <param name="changes">The differences.</param>
    /// <returns>The sections.</returns>
    public static string Create(SpecChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.All.Count == 0)
        {
            return "Nothing that code could notice has changed.\n";
        }

        StringBuilder text = new();
        foreach (var kind in changes.All.GroupBy(change => change.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "" : "\n")}### {kind.Key}\n\n");
            foreach (var same in kind.GroupBy(Likeness).OrderBy(same => same.First().Breaks is null))
            {
                text.Append(Line([.. same])).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>What many operations or masks share, such as a parameter of all lists, is told once.</summary>
    private static (SpecItemKind, string, string?, string?, string?, string?, int) Likeness(SpecChange change) =>
        (
            change.Item.Kind,
            change.Item.Kind == SpecItemKind.Mask ? ""
            : change.Item.Where is null ? change.Item.Id
            : change.Item.Name,
            change.Fact,
            change.Lists is { } before ? string.Join('\n', before.Removed) : change.Before,
            change.Lists is { } after ? string.Join('\n', after.Added) : change.After,
            change.Breaks,
            change.Parts
        );

    private static string Line(IReadOnlyList<SpecChange> same)
    {
        var change = same[0];
        var isMask = change.Item.Kind == SpecItemKind.Mask;
        var names = isMask ? Codes(same.Select(one => one.Item.Name)) : $"`{change.Item.Name}`";
        var places = Codes(same.Select(one => one.Item.Where).OfType<string>());
        StringBuilder line = new("- ");
        if (change.Breaks is { } reason)
        {
            line.Append(CultureInfo.InvariantCulture, $"**Breaking** ({reason}): ");
        }

        line.Append(CultureInfo.InvariantCulture, $"{change.Item.KindName}{(same.Count > 1 && isMask ? "s" : "")} {names}");
        if (places.Length > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" of {places}");
        }

        return line.Append(Detail(change)).ToString();
    }

    private static string Detail(SpecChange change) =>
        change switch
        {
            { Kind: SpecChangeKind.Deprecated } => $": {change.After}",
            { Fact: null, Item: { Kind: SpecItemKind.Operation, Facts: var facts } } => $" (`{facts["http"].Text}`)",
            { Fact: null, Item: { Kind: SpecItemKind.Limit, Facts: var facts } } => $" ({facts["value"].Text} {facts[FactName.Unit].Text})",
            { Fact: null, Parts: > 0 } => string.Create(
                CultureInfo.InvariantCulture,
                $" with {change.Parts} {PartName(change.Item.Kind)}{(change.Parts == 1 ? "" : "s")}"
            ),
            { Fact: null } => "",
            { Lists: ({ } added, { } removed) } => $": {change.Fact} {Both(added, removed)}",
            { Before: null } => $": {change.Fact} is `{change.After}`, where nothing was said",
            { After: null } => $": {change.Fact} is no longer said, which was `{change.Before}`",
            _ => $": {change.Fact} is `{change.After}`, not `{change.Before}`",
        };

    private static string Both(IReadOnlyList<string> added, IReadOnlyList<string> removed) =>
        string.Join(", ", new[] { Words("now with", added), Words("without", removed) }.OfType<string>());

    private static string? Words(string word, IReadOnlyList<string> values) => values.Count == 0 ? null : $"{word} {Codes(values)}";

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"`{text}`"));

    private static string PartName(SpecItemKind kind) =>
        kind switch
        {
            SpecItemKind.Model => "field",
            SpecItemKind.Enum => "value",
            _ => "parameter",
        };
}
