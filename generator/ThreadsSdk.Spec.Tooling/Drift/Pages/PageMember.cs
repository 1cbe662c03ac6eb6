using System.Globalization;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a parameter, field, value or webhook as a row of a table, or an item of a list, describes it.</summary>
/// <param name="Key">The wire name.</param>
/// <param name="Place">The page and its line.</param>
internal sealed partial record PageMember(string Key, string Place)
{
    private static readonly string[] ValuesTitles = ["value", "values", "accepted values", "supported values"];

    /// <summary>Gets the page.</summary>
    public string Page => Place[..Place.LastIndexOf('(')];

    /// <summary>Gets the type in the words of the page; null when it does not say.</summary>
    public string? Type { get; private init; }

    /// <summary>Gets whether it must be given; null when the page does not say.</summary>
    public Necessity? Necessity { get; private init; }

    /// <summary>Gets the value that Meta assumes when it is left out; null when the page does not say.</summary>
    public string? Default { get; private init; }

    /// <summary>Gets the values that it can have, as far as the page lists them.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>Gets the greatest number, length or count; null when the page does not say.</summary>
    public decimal? Maximum { get; private init; }

    /// <summary>Gets the least number, length or count; null when the page does not say.</summary>
    public decimal? Minimum { get; private init; }

    /// <summary>Reads a row: its name, with the type below it, and its description.</summary>
    public static PageMember? Row(string place, IReadOnlyList<PageInline> name, IReadOnlyList<PageInline> description)
    {
        var key = KeyOf(name);
        if (key is null)
        {
            return null;
        }

        var type = name.SkipWhile(inline => inline.Kind != PageInlineKind.Break).Where(inline => inline.Kind != PageInlineKind.Break);
        return Describe(key, place, description) with { Type = PageInline.Plain(type).Trim() is { Length: > 0 } text ? text : null };
    }

    /// <summary>Reads an item: code, a dash, and its description.</summary>
    public static PageMember? Item(string place, IReadOnlyList<PageInline> item) =>
        item is [{ Kind: PageInlineKind.Code, Text: var key }, ..] && Name().IsMatch(key) ? Describe(key, place, [.. item.Skip(1)]) : null;

    /// <summary>As members of other documents are.</summary>
    public ExternalMember ToExternal() =>
        new(Key)
        {
            Type = TypeWord() switch
            {
                TypeWords.Bool => "bool",
                TypeWords.Number => "int",
                TypeWords.Time => "unix_time",
                TypeWords.Text when Type!.StartsWith("ur", StringComparison.OrdinalIgnoreCase) => "url",
                _ => Key.EndsWith("_id", StringComparison.Ordinal) ? "id" : null,
            },
            Values = Values,
            IsEnum = Values.Count > 1 && !Values.Contains("true"),
            IsRequired = Necessity == Pages.Necessity.Required,
        };

    /// <summary>What its type means, as far as that is plain.</summary>
    public TypeWords? TypeWord() => Type is null ? null : TypeText.Read(Type);

    private static string? KeyOf(IReadOnlyList<PageInline> name)
    {
        var code = name.FirstOrDefault(inline => inline.Kind == PageInlineKind.Code).Text;
        var key = (code ?? PageInline.Plain(name.TakeWhile(inline => inline.Kind != PageInlineKind.Break))).Trim();
        return Name().IsMatch(key) ? key : null;
    }

    private static PageMember Describe(string key, string place, IReadOnlyList<PageInline> description)
    {
        var plain = PageInline.Plain(description);
        return new PageMember(key, place)
        {
            Necessity = NecessityOf(description, plain),
            Default = DefaultOf(description),
            Values = ValuesOf(description),
            Maximum = Figure(Most().Match(plain)),
            Minimum = Figure(Least().Match(plain)),
        };
    }

    private static Necessity? NecessityOf(IReadOnlyList<PageInline> description, string plain)
    {
        var first = description.FirstOrDefault(inline => inline.Kind == PageInlineKind.Strong || inline.Text.Trim().Length > 0);
        if (first.Kind != PageInlineKind.Strong)
        {
            return null;
        }

        var word = first.Text.Trim();
        var says = plain[(plain.IndexOf(word, StringComparison.Ordinal) + word.Length)..];
        return word switch
        {
            _ when word.StartsWith("Required", StringComparison.OrdinalIgnoreCase) => word.TrimEnd('.', ':')
                .Contains(' ', StringComparison.Ordinal)
                ? Pages.Necessity.Conditional
                : Pages.Necessity.Required,
            _ when word.StartsWith("Optional", StringComparison.OrdinalIgnoreCase) => word.Contains(
                "required",
                StringComparison.OrdinalIgnoreCase
            ) || RequiredAtTimes().IsMatch(says)
                ? Pages.Necessity.Conditional
                : Pages.Necessity.Optional,
            _ => null,
        };
    }

    private static string? DefaultOf(IReadOnlyList<PageInline> description)
    {
        for (var i = 0; i < description.Count; i++)
        {
            var (before, after) = (i > 0 ? description[i - 1] : default, i + 1 < description.Count ? description[i + 1].Text : "");
            var isMarked = description[i].Kind == PageInlineKind.Code && Marked().IsMatch(Rest(description, i + 1));
            var isSaid =
                description[i].Kind is PageInlineKind.Code or PageInlineKind.Strong && before.Text is { } text && Said().IsMatch(text);
            if (isMarked || isSaid)
            {
                return description[i].Text.Trim().Trim('"');
            }
        }

        return PlainDefault().Match(PageInline.Plain(description)) is { Success: true } plain ? plain.Groups[1].Value : null;
    }

    private static string Rest(IReadOnlyList<PageInline> description, int start) =>
        string.Concat(
            description
                .Skip(start)
                .TakeWhile(inline => inline.Kind is PageInlineKind.Text or PageInlineKind.Strong)
                .Select(inline => inline.Text)
        );

    /// <summary>What stands after "Values:": one after the other, or as a list whose items begin with one.</summary>
    private static List<string> ValuesOf(IReadOnlyList<PageInline> description)
    {
        List<string> values = [];
        var (isListed, isItem, isNewLine) = (false, false, false);
        var start = description.Index().FirstOrDefault(pair => IsValuesTitle(pair.Item), (Index: description.Count, default)).Index;
        foreach (var inline in description.Skip(start + 1))
        {
            switch (inline.Kind)
            {
                case PageInlineKind.Strong when inline.Text.TrimEnd().EndsWith(':'):
                    return values;
                case PageInlineKind.Break:
                    isNewLine = true;
                    break;
                case PageInlineKind.Text when isNewLine && inline.Text.TrimStart() is ['*' or '-' or '•', ..]:
                    (isListed, isItem, isNewLine) = (true, true, false);
                    break;
                case PageInlineKind.Text when isNewLine && inline.Text.Trim().Length > 0 && values.Count > 0:
                    return values;
                case PageInlineKind.Code when !isListed || isItem:
                    values.Add(inline.Text.Trim().Trim('"'));
                    isItem = false;
                    break;
                default:
                    break;
            }
        }

        return values;
    }

    private static bool IsValuesTitle(PageInline inline) =>
        inline.Kind == PageInlineKind.Strong && ValuesTitles.Contains(inline.Text.Trim().TrimEnd(':'), StringComparer.OrdinalIgnoreCase);

    private static decimal? Figure(Match match) =>
        match.Success
        && decimal.TryParse(
            match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var figure
        )
            ? figure
            : null;

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\brequired\b|\bmust be (given|provided|passed|included)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RequiredAtTimes();

    [GeneratedRegex(@"^\s*\(\s*default\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b(default(s)? (value )?(is|to|of)|default:)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"\bdefault(?:s)? (?:value )?(?:is|to|of) (\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlainDefault();

    private const string Unit = @"(?!\s*(?:-?\s*(?:hour|day|minute|second|month|year|follower|byte|link|queries|requests|MB|GB|KB)))";

    [GeneratedRegex(
        @"\b(?:maximum(?: length| number| value| count)?(?: of [\w ]{1,30}?)? (?:is|of)|no more than|at most|up to|limited to|less than or equal to) (\d[\d,]*)\b"
            + Unit,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Most();

    [GeneratedRegex(
        @"\b(?:minimum(?: length| number| value| count)?(?: of [\w ]{1,30}?)? (?:is|of)|at least|no less than|greater than or equal to|timestamp that can be used is) (\d[\d,]*)\b"
            + Unit,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Least();
}
