using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Testing.Mappings;

/// <summary>Represents one of WireMock's value patterns: equalTo, contains, matches, equalToJson or absent.</summary>
internal sealed class ValuePattern
{
    private readonly Func<string, bool> accepts;

    private ValuePattern(string kind, string operand, string text, string? example, Func<string, bool> accepts)
    {
        Kind = kind;
        Operand = operand;
        Text = text;
        Example = example;
        this.accepts = accepts;
    }

    /// <summary>Gets WireMock's name of the pattern.</summary>
    public string Kind { get; }

    /// <summary>Gets the value, text, regular expression or JSON it compares with.</summary>
    public string Operand { get; }

    /// <summary>Gets the pattern in words, for messages.</summary>
    public string Text { get; }

    /// <summary>Gets a value it accepts; null if the value must be absent.</summary>
    public string? Example { get; }

    /// <summary>
    /// Gets a value indicating whether a compared value may be a secret: those of the mappings begin with <c>TEST-</c>, and a token may be
    /// sent by mistake where it must be absent.
    /// </summary>
    public bool IsSecret => Example is null || Operand.Contains("TEST-", StringComparison.Ordinal);

    /// <summary>Creates the pattern; <paramref name="example"/> is required only for a regular expression.</summary>
    public static ValuePattern Create(string kind, JsonNode operand, string? example)
    {
        string value = kind == "equalToJson" ? operand.ToJsonString() : operand.ToString();
        ValuePattern pattern = kind switch
        {
            "equalTo" => new(kind, value, $"equal to '{value}'", value, v => v == value),
            "contains" => new(kind, value, $"containing '{value}'", value, v => v.Contains(value, StringComparison.Ordinal)),
            "matches" when example is not null => new(kind, value, $"matching '{value}'", example, Whole(value)),
            "matches" => throw new FormatException($"the pattern '{value}' needs an example"),
            "equalToJson" => new(kind, value, $"the JSON {value}", value, v => SameJson(v, operand)),
            "absent" when value == "true" => new(kind, value, "absent", null, _ => false),
            _ => throw new FormatException($"unknown pattern '{kind}: {value}'"),
        };
        return pattern.Example is null || pattern.accepts(pattern.Example)
            ? pattern
            : throw new FormatException($"the example '{pattern.Example}' is not {pattern.Text}");
    }

    /// <summary>Determines whether any of the values matches; a pattern for absence requires that there is none.</summary>
    public bool Matches(IReadOnlyCollection<string> values) => Example is null ? values.Count == 0 : values.Any(accepts);

    private static Func<string, bool> Whole(string pattern)
    {
        var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return regex.IsMatch;
    }

    private static bool SameJson(string value, JsonNode expected)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(value), expected);
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
