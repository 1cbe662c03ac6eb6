using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>What one call gives: a text, a list of texts or JSON for each parameter by its wire name.</summary>
public sealed class RuleInput : Dictionary<string, object>
{
    public RuleInput With(string name, object? value)
    {
        var copy = new RuleInput();
        foreach (var (key, old) in this)
        {
            copy[key] = old;
        }

        copy.Remove(name);
        if (value is not null)
        {
            copy[name] = value;
        }

        return copy;
    }

    public override string ToString() => string.Join("&", this.Select(pair => $"{pair.Key}={Text(pair.Value)}"));

    public static string Text(object value) =>
        value switch
        {
            JsonNode json => json.ToJsonString(),
            IEnumerable<string> items when value is not string => string.Join(",", items),
            _ => (string)value,
        };
}
