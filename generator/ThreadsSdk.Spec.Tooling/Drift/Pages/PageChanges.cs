using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads the dated entries of changelogs and of posts about changes, and holds them against the dates of the spec.</summary>
internal sealed partial class PageChanges(SpecNames names)
{
    private const int MostCharactersOfText = 160;

    private readonly List<(DateOnly Date, string Name, string Place)> _introduced = [];
    private readonly List<string> _compared = [];

    /// <summary>Gets the findings that there are not, as the spec covers the entries.</summary>
    public IEnumerable<string> Compared => _compared;

    /// <summary>The entries that are newer than what the spec covers, and the additions for <see cref="Conflicts"/>.</summary>
    public IEnumerable<DriftFinding> Find(MarkdownPage page, PageReader reader)
    {
        var covered = DateOnly.ParseExact(names.Api.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var entry in Entries(page).Where(entry => entry.Date is not null))
        {
            var date = entry.Date!.Value;
            _introduced.AddRange(
                entry
                    .Lines.Where(line => IsIntroduction(PageInline.Plain(line.Inlines)))
                    .SelectMany(line =>
                        line.Inlines.Where(inline => inline.Kind == PageInlineKind.Code)
                            .Select(inline => (date, inline.Text, reader.PlaceOf(line.Line)))
                    )
            );
            DriftFinding finding = new(DriftFinding.Spec, DriftKind.Change, PageDate.Text(date));
            _compared.Add(finding.Id);
            if (date > covered)
            {
                yield return finding with
                {
                    SeenIn = reader.PlaceOf(entry.Line),
                    Detail = Short(string.Join(' ', entry.Lines.Select(line => PageInline.Plain(line.Inlines).Trim()))),
                };
            }
        }
    }

    /// <summary>Dates that are none, and pages that Meta has changed after the newest entry that the spec covers.</summary>
    public IEnumerable<string> Notes(MarkdownPage page, PageReader reader)
    {
        var covered = names.Api.Date;
        foreach (var entry in Entries(page).Where(entry => entry.Date is null))
        {
            yield return $"No date: \"{entry.Text}\" at {reader.PlaceOf(entry.Line)}.";
        }

        foreach (var line in page.Sections.Take(2).SelectMany(section => section.Blocks).SelectMany(PageReader.Lines))
        {
            if (
                Stamp().Match(PageInline.Plain(line.Inlines)) is { Success: true } stamp
                && PageDate.Parse(stamp.Groups[1].Value) is { } date
            )
            {
                if (string.CompareOrdinal(PageDate.Text(date), covered) > 0)
                {
                    yield return $"{page.Name} was changed on {PageDate.Text(date)}; the spec covers changes up to {covered}.";
                }
            }
        }
    }

    /// <summary>Additions that the spec dates otherwise.</summary>
    public IEnumerable<DriftFinding> Conflicts()
    {
        foreach (var same in _introduced.GroupBy(change => change.Name, StringComparer.Ordinal))
        {
            var dates = same.Select(change => PageDate.Text(change.Date)).ToHashSet(StringComparer.Ordinal);
            var dated = Dated(same.Key).ToList();
            if (dated.Count > 0 && !dated.Exists(member => dates.Contains(member.Since)))
            {
                var (kind, where, since) = dated[0];
                var change = same.MinBy(change => change.Date);
                yield return new DriftFinding(DriftFinding.Spec, kind, where, same.Key)
                {
                    Aspect = "date",
                    SeenIn = change.Place,
                    Detail = $"{change.Place} says {PageDate.Text(change.Date)}; the spec says {since}",
                };
            }
        }
    }

    /// <summary>What of this name the spec gives a date.</summary>
    private IEnumerable<(DriftKind Kind, string Where, string Since)> Dated(string name)
    {
        var operations = names.Spec.Groups.SelectMany(group => group.Operations).ToList();
        var parameters = operations
            .SelectMany(operation => operation.Parameters.Select(parameter => (operation.FullName, parameter)))
            .Concat(names.Spec.Urls.SelectMany(url => url.Parameters.Select(parameter => ($"{PageOperations.Urls}.{url.Name}", parameter))))
            .Where(pair => pair.parameter.Key == name)
            .Select(pair => (DriftKind.Parameter, pair.Item1, pair.parameter.Since));
        var fields = names
            .Spec.Models.SelectMany(model => model.Properties.Select(property => (model.Name, property)))
            .Where(pair => pair.property.Key == name)
            .Select(pair => (DriftKind.Field, pair.Name, pair.property.Since));
        var values = names
            .Spec.Enums.SelectMany(item => item.Values.Select(value => (item.Name, value)))
            .Where(pair => pair.value.Key == name)
            .Select(pair => (DriftKind.Value, pair.Name, pair.value.Since));
        return parameters
            .Concat(fields)
            .Concat(values)
            .Where(member => member.Since is not null)
            .Select(member => (member.Item1, member.Item2, member.Since!));
    }

    private static IEnumerable<Entry> Entries(MarkdownPage page)
    {
        Entry? entry = null;
        foreach (var section in page.Sections)
        {
            var date = DateText().Match(section.Title);
            if (date.Success)
            {
                if (entry is not null)
                {
                    yield return entry;
                }

                entry = new Entry(section.Line, section.Level, date.Groups[1].Value, PageDate.Parse(date.Groups[1].Value));
            }
            else if (entry is not null && section.Level <= entry.Level)
            {
                yield return entry;
                entry = null;
            }

            entry?.Lines.AddRange(section.Blocks.SelectMany(PageReader.Lines));

            // A post says its date in its first line, or before a dash.
            foreach (var line in entry is null ? section.Blocks.SelectMany(PageReader.Lines) : [])
            {
                var plain = PageInline.Plain(line.Inlines).Trim();
                if (LineDate().Match(plain) is { Success: true } start && IsOfChanges(page))
                {
                    Entry post = new(line.Line, int.MaxValue, start.Groups[1].Value, PageDate.Parse(start.Groups[1].Value));
                    post.Lines.Add(line);
                    yield return post;
                }
            }
        }

        if (entry is not null)
        {
            yield return entry;
        }
    }

    private static bool IsOfChanges(MarkdownPage page) =>
        page.Name.Contains("change", StringComparison.OrdinalIgnoreCase)
        || page.Title?.Contains("change", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsIntroduction(string text) => Introduction().IsMatch(text);

    private static string Short(string text) => text.Length <= MostCharactersOfText ? text : text[..MostCharactersOfText].TrimEnd() + "…";

    [GeneratedRegex("^" + PageDate.Pattern + "$")]
    private static partial Regex DateText();

    [GeneratedRegex("^" + PageDate.Pattern + @"(?=\s*(?:[:–—-]|\n|$))")]
    private static partial Regex LineDate();

    [GeneratedRegex("^Updated: " + PageDate.Pattern)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\b(added|introduced)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    private sealed record Entry(int Line, int Level, string Text, DateOnly? Date)
    {
        public List<PageParagraph> Lines { get; } = [];
    }
}
