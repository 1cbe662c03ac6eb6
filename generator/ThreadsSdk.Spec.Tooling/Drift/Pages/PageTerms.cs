using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Gathers the dates from or until which something holds, and finds where pages say different ones.</summary>
internal sealed partial class PageTerms
{
    private readonly List<(string Name, string Word, string Date, string Place)> _terms = [];

    /// <summary>Reads "Starting December 22, 2025, … `NAME`" wherever a line has one such date.</summary>
    public void Read(MarkdownPage page, PageReader reader)
    {
        foreach (var line in page.Sections.SelectMany(section => section.Blocks).SelectMany(PageReader.Lines))
        {
            if (
                Term().Matches(PageInline.Plain(line.Inlines)) is [var only]
                && PageDate.Parse(only.Groups[2].Value) is { } date
                && line.Inlines.Where(inline => inline.Kind == PageInlineKind.Code && Name().IsMatch(inline.Text)).ToList()
                    is { Count: > 0 } names
            )
            {
                var word = only.Groups[1].Value.ToLowerInvariant();
                _terms.AddRange(names.Select(name => (name.Text, word, PageDate.Text(date), reader.PlaceOf(line.Line))));
            }
        }
    }

    public IEnumerable<DriftFinding> Find() =>
        _terms
            .GroupBy(term => (term.Name, term.Word))
            .Where(same => same.DistinctBy(term => term.Date).Count() > 1)
            .Select(same =>
            {
                var (first, other) = (same.First(), same.First(term => term.Date != same.First().Date));
                return new DriftFinding(ExternalApi.Pages, DriftKind.Change, same.Key.Name)
                {
                    Aspect = "date",
                    SeenIn = first.Place,
                    Detail = $"{first.Place} says {first.Word} {first.Date}; {other.Place} says {other.Word} {other.Date}",
                };
            });

    [GeneratedRegex(@"\b(starting|effective|as of|from|since|until|by|before)(?: on)? " + PageDate.Pattern, RegexOptions.IgnoreCase)]
    private static partial Regex Term();

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Name();
}
