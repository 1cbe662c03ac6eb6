using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Puts the bounds of a value into its schema.</summary>
internal sealed class Bounding(ThreadsSpecification spec)
{
    private readonly Dictionary<string, string> _limits = spec.Limits.ToDictionary(
        limit => limit.CSharp,
        limit => limit.Key,
        StringComparer.Ordinal
    );

    /// <summary>Puts the bounds in, and says which limits they come from.</summary>
    public void Apply(OpenApiSchema schema, IEnumerable<ParameterRule> rules, Extension extension)
    {
        Dictionary<string, string> limits = new(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case LengthRule length:
                    (schema.MinLength, schema.MaxLength) = (Whole(length.Min), Whole(length.Max));
                    Name("minLength", length.Min);
                    Name("maxLength", length.Max);
                    extension.Add("counting", length.Counting == TextCounting.EmojiBytes ? length.Text : null);
                    break;
                case ItemCountRule count:
                    (schema.MinItems, schema.MaxItems) = (Whole(count.Min), Whole(count.Max));
                    Name("minItems", count.Min);
                    Name("maxItems", count.Max);
                    break;
                case RangeRule or TimeRule:
                    var (min, max) = (((BoundedRule)rule).Min, ((BoundedRule)rule).Max);
                    (schema.Minimum, schema.Maximum) = (Figure(min), Figure(max));
                    Name("minimum", min);
                    Name("maximum", max);
                    break;
                case ForbiddenCharactersRule forbidden:
                    schema.Pattern = $"^[^{string.Concat(forbidden.Characters.Select(Escaped))}]*$";
                    break;
                default:
                    break;
            }
        }

        extension.Add(
            "limits",
            limits.Count == 0 ? null : Extension.Object(limits.Select(pair => (pair.Key, (JsonNode?)JsonValue.Create(pair.Value))))
        );

        void Name(string keyword, Bound? bound)
        {
            if (bound?.Limit is { } limit && _limits.TryGetValue(limit, out var key))
            {
                limits[keyword] = key;
            }
        }
    }

    private static int? Whole(Bound? bound) => bound is null ? null : decimal.ToInt32(decimal.Min(bound.Value, int.MaxValue));

    private static string? Figure(Bound? bound) => bound?.Value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A character between the brackets of a regular expression.</summary>
    private static string Escaped(char character) =>
        character switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            ']' or '^' or '-' or '\\' => "\\" + character,
            _ when char.IsControl(character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
            _ => character.ToString(),
        };
}
