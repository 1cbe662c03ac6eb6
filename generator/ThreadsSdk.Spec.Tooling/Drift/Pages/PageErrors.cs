using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Finds error codes, subcodes and names of errors on pages, and holds them against the errors of the spec.</summary>
internal sealed partial class PageErrors
{
    private readonly SpecNames _names;
    private readonly string? _code;
    private readonly string? _subcode;
    private readonly HashSet<string> _prefixes;

    public PageErrors(SpecNames names)
    {
        _names = names;
        var numbers =
            names
                .Spec.Models.SelectMany(model => model.Properties)
                .Where(property => property.Key == names.Wire.Error)
                .Select(property => names.Model(property.Type))
                .OfType<ModelSpec>()
                .FirstOrDefault()
                ?.Properties.Where(property => property.Type.Kind == TypeKind.Int)
                .Select(property => property.Key)
                .ToList()
            ?? [];
        _subcode = numbers.Find(key => key.EndsWith("subcode", StringComparison.Ordinal));
        _code = numbers.Find(key => key != _subcode && key.EndsWith("code", StringComparison.Ordinal));

        // THREADS_API__ of THREADS_API__LINK_LIMIT_EXCEEDED.
        _prefixes = names
            .Spec.Errors.Select(error => error.Symbol)
            .OfType<string>()
            .Where(symbol => symbol.Contains("__", StringComparison.Ordinal))
            .Select(symbol => symbol[..(symbol.IndexOf("__", StringComparison.Ordinal) + 2)])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds out whether an example shows a refusal.</summary>
    public static bool IsError(SpecNames names, JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.EnumerateObject()
            .Any(property =>
                property.Name == names.Wire.Error
                || (
                    property.Name.StartsWith(names.Wire.Error + "_", StringComparison.Ordinal)
                    && names.Spec.Models.Any(model =>
                        model.Properties.Any(other => other.Key == names.Wire.Error)
                        && model.Properties.Any(other => other.Key == property.Name)
                    )
                )
            );

    public IEnumerable<DriftFinding> Find(MarkdownPage page, PageReader reader) =>
        page
            .Sections.SelectMany(section => section.Blocks.SelectMany(block => Errors(section, block)))
            .Where(error => !IsKnown(error.Code, error.Subcode, error.Symbol))
            .Select(error => new DriftFinding(DriftFinding.Spec, DriftKind.Error, Text(error.Code, error.Subcode, error.Symbol))
            {
                SeenIn = reader.PlaceOf(error.Line),
            });

    private IEnumerable<(int Line, int? Code, int? Subcode, string? Symbol)> Errors(PageSection section, PageBlock block) =>
        block switch
        {
            PageTable table =>
            [
                .. OfTable(section, table),
                .. table.Rows.SelectMany(row => row.Cells.SelectMany(cell => OfLine(row.Line, cell))),
            ],
            PageCode code => OfJson(code),
            _ => PageReader.Lines(block).SelectMany(line => OfLine(line.Line, line.Inlines)),
        };

    private static IEnumerable<(int, int?, int?, string?)> OfTable(PageSection section, PageTable table)
    {
        var code = Column(table, section, "code", "error code", "error");
        var subcode = Column(table, section, "subcode", "error subcode", "error_subcode");
        foreach (var row in table.Rows)
        {
            // "24 / 4279009" is a code and a subcode in one cell.
            var numbers = Numbers(row, code);
            var (first, second) = (numbers.Count > 0 ? numbers[0] : (int?)null, numbers.Count > 1 ? numbers[1] : (int?)null);
            var own = Numbers(row, subcode);
            if (first is not null || own.Count > 0)
            {
                yield return (row.Line, first, own.Count > 0 ? own[0] : second, null);
            }
        }
    }

    private static int Column(PageTable table, PageSection section, params string[] titles) =>
        table
            .Header.Index()
            .FirstOrDefault(
                pair =>
                    titles.Contains(pair.Item, StringComparer.OrdinalIgnoreCase)
                    && (
                        pair.Item.Contains("error", StringComparison.OrdinalIgnoreCase)
                        || section.Says("error")
                        || table.Header.Any(IsOfErrors)
                    ),
                (Index: -1, Item: "")
            )
            .Index;

    private static bool IsOfErrors(string title) =>
        title.Contains("subcode", StringComparison.OrdinalIgnoreCase) || title.Contains("error", StringComparison.OrdinalIgnoreCase);

    private static List<int> Numbers(PageRow row, int column) =>
        column < 0 || column >= row.Cells.Count
            ? []
            :
            [
                .. Number()
                    .Matches(PageInline.Plain(row.Cells[column]))
                    .Select(match => int.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) ? number : -1)
                    .Where(number => number > 0),
            ];

    private IEnumerable<(int, int?, int?, string?)> OfLine(int line, IReadOnlyList<PageInline> inlines)
    {
        foreach (var code in inlines.Where(inline => inline.Kind == PageInlineKind.Code))
        {
            if (_prefixes.Any(prefix => code.Text.StartsWith(prefix, StringComparison.Ordinal)) && Symbol().IsMatch(code.Text))
            {
                yield return (line, null, null, code.Text);
            }
        }

        var plain = PageInline.Plain(inlines);
        foreach (Match match in Said().Matches(plain))
        {
            if (int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
            {
                yield return match.Groups["sub"].Length > 0 ? (line, null, number, null) : (line, number, null, null);
            }
        }
    }

    private IEnumerable<(int, int?, int?, string?)> OfJson(PageCode code)
    {
        using var document = PageJson.TryParse(code.Text);
        if (
            document is null
            || _code is null
            || PostmanJson.Get(document.RootElement, _names.Wire.Error) is not { ValueKind: JsonValueKind.Object } error
        )
        {
            return [];
        }

        return [(code.Line, Whole(error, _code), _subcode is null ? null : Whole(error, _subcode), null)];
    }

    private static int? Whole(JsonElement holder, string name) =>
        PostmanJson.Get(holder, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private bool IsKnown(int? code, int? subcode, string? symbol) =>
        (code, subcode, symbol) switch
        {
            (null, null, null) => true,
            (_, _, { } name) => _names.Spec.Errors.Any(error => error.Symbol == name),
            (_, { } number, _) => _names.Spec.Errors.Any(error =>
                error.Subcode == number && (code is null || error.Code is null || error.Code == code || IsOwn(number))
            ),
            ({ } number, _, _) => _names.Spec.Errors.Any(error => error.Code <= number && number <= (error.Through ?? error.Code)),
        };

    private bool IsOwn(int subcode) => _names.Api.OwnSubcodes.Any(range => range.From <= subcode && subcode <= range.Through);

    private static string Text(int? code, int? subcode, string? symbol) =>
        symbol ?? string.Join('/', new[] { code, subcode }.OfType<int>().Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\b\d{1,9}\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Symbol();

    [GeneratedRegex(
        @"(?<!HTTP |HTTP error |status |response )\b(?:error[ _])?(?<sub>sub)?code(?:s)?:? (?<number>\d{1,9})\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
