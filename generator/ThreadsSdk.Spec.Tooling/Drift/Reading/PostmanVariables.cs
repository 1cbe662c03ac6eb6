using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>The variables of a collection, or of a folder within it.</summary>
internal sealed class PostmanVariables
{
    private const string Open = "{{";
    private const string Close = "}}";
    private const int DeepestNesting = 8;

    private readonly Dictionary<string, string> _values;

    private PostmanVariables(Dictionary<string, string> values) => _values = values;

    public static PostmanVariables None { get; } = new([]);

    /// <summary>Gets the variables, with the values of others put in.</summary>
    public IEnumerable<KeyValuePair<string, string>> Resolved =>
        _values.Select(variable => KeyValuePair.Create(variable.Key, Resolve(variable.Value)));

    /// <summary>With those of an object's <c>variable</c> array, which go before the ones around it.</summary>
    public PostmanVariables With(JsonElement holder)
    {
        Dictionary<string, string> values = new(_values, StringComparer.Ordinal);
        foreach (var variable in PostmanJson.List(holder, "variable").Where(variable => !PostmanJson.Flag(variable, "disabled")))
        {
            if ((PostmanJson.Text(variable, "key") ?? PostmanJson.Text(variable, "id")) is { } key)
            {
                values[key] = PostmanJson.Text(variable, "value") ?? "";
            }
        }

        return new PostmanVariables(values);
    }

    /// <summary>The variable a text consists of; null when it holds anything else.</summary>
    public static string? Only(string text) =>
        text.StartsWith(Open, StringComparison.Ordinal) && text.IndexOf(Close, StringComparison.Ordinal) == text.Length - Close.Length
            ? text[Open.Length..^Close.Length].Trim()
            : null;

    /// <summary>Finds out whether a text still holds a variable.</summary>
    public static bool Has(string text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>Puts in the values. A variable without any stays as it is.</summary>
    public string Resolve(string text) => Resolve(text, 0);

    private string Resolve(string text, int depth)
    {
        if (depth == DeepestNesting || !Has(text))
        {
            return text;
        }

        StringBuilder result = new();
        var position = 0;
        while (
            text.IndexOf(Open, position, StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf(Close, start, StringComparison.Ordinal) is >= 0 and var end
        )
        {
            var name = text[(start + Open.Length)..end].Trim();
            result.Append(text, position, start - position);
            result.Append(_values.TryGetValue(name, out var value) ? Resolve(value, depth + 1) : text[start..(end + Close.Length)]);
            position = end + Close.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
