using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Control;

/// <summary>The values a request of the control API comes with: members of a JSON object, or the fields of a form.</summary>
internal sealed class ControlBody
{
    private readonly Dictionary<string, string> _values;

    private ControlBody(Dictionary<string, string> values, bool isForm) => (_values, IsForm) = (values, isForm);

    /// <summary>Gets a value indicating whether a page sent it, which goes on with a page.</summary>
    public bool IsForm { get; }

    /// <exception cref="ArgumentException">The body is no JSON object.</exception>
    public static async Task<ControlBody> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return new(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), isForm: true);
        }

        return new(Values(await ReadJsonAsync(request) ?? new JsonObject()), isForm: false);
    }

    /// <summary>Reads the body as JSON; null when there is none.</summary>
    /// <exception cref="ArgumentException">The body is no JSON.</exception>
    public static async Task<JsonNode?> ReadJsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ArgumentException("The body is no JSON.");
        }
    }

    /// <summary>Takes the members of a JSON object.</summary>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static ControlBody From(JsonNode? json) => new(Values(json), isForm: false);

    /// <summary>Returns a text; null when it is missing or empty.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <exception cref="ArgumentException">It is missing.</exception>
    public string Required(string name) => Text(name) ?? throw new ArgumentException($"'{name}' is missing.");

    /// <summary>Determines whether something is asked for: its box is ticked, or it is true.</summary>
    public bool IsOn(string name) => Text(name) is "true" or "on";

    /// <summary>Returns the items of a list; null when it is missing.</summary>
    public string[]? List(string name) => Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns an address; null when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public Uri? Address(string name) =>
        Text(name) is not { } text ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) ? address
        : throw new ArgumentException($"'{name}' has to be an address that begins with http:// or https://.");

    /// <summary>Returns a whole number; null when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no whole number.</exception>
    public int? Number(string name) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"'{name}' has to be a whole number.");

    /// <summary>Returns a time given in seconds; null when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no number.</exception>
    public TimeSpan? Seconds(string name) =>
        Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e9
            ? TimeSpan.FromSeconds(number)
        : throw new ArgumentException($"'{name}' has to be a number of seconds.");

    private static Dictionary<string, string> Values(JsonNode? json) =>
        json is JsonObject map
            ? map.Where(member => member.Value is JsonValue or JsonArray)
                .ToDictionary(member => member.Key, member => Text(member.Value!), StringComparer.Ordinal)
            : throw new ArgumentException("The body has to be a JSON object.");

    /// <summary>A list is the same as a text with commas, which is how a form sends the boxes that are ticked.</summary>
    private static string Text(JsonNode value) => value is JsonArray list ? string.Join(',', list) : value.ToString();
}
