using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Control;

/// <summary>The values a request of the control API comes with: members of a JSON object, or the fields of a form.</summary>
internal sealed partial class ControlBody
{
    /// <summary>The field of a form that says to which page to go on.</summary>
    public const string Back = "back";

    private readonly JsonObject _values;

    private ControlBody(JsonObject values, bool isForm) => (_values, IsForm) = (values, isForm);

    /// <summary>Gets the body of a request that has none.</summary>
    public static ControlBody Empty => new([], isForm: false);

    /// <summary>Gets a value indicating whether a page sent it, which goes on with a page.</summary>
    public bool IsForm { get; }

    /// <summary>Gets the page of the simulator that the form says to go on with; null when it says none.</summary>
    public string? NextPage { get; private init; }

    /// <exception cref="ArgumentException">The body is no JSON object.</exception>
    public static async Task<ControlBody> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return From(await ReadJsonAsync(request) ?? new JsonObject());
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var fields = form.Where(field => field.Key != Back).Select(field => (field.Key, field.Value.ToString()));
        var next = form[Back].ToString();
        return new(Nested(fields), isForm: true) { NextPage = OwnPage().IsMatch(next) ? next : null };
    }

    /// <summary>Takes the members of a JSON object.</summary>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static ControlBody From(JsonNode? json) =>
        new(json as JsonObject ?? throw new ArgumentException("The body has to be a JSON object."), isForm: false);

    /// <summary>Refuses names that nothing would read.</summary>
    /// <exception cref="ArgumentException">There is a value by another name.</exception>
    public void Expect(IReadOnlyList<ControlField> fields)
    {
        if (_values.Select(member => member.Key).FirstOrDefault(key => fields.All(field => field.Name != key)) is { } unknown)
        {
            var known = string.Join(", ", fields.Select(field => field.Name));
            throw new ArgumentException(
                $"There is no '{unknown}' here. {(known.Length == 0 ? "Nothing can be given." : $"There is {known}.")}"
            );
        }
    }

    /// <summary>Returns a text; null when it is missing or empty.</summary>
    /// <exception cref="ArgumentException">It is a list or an object.</exception>
    public string? Text(string name) =>
        _values[name] switch
        {
            null => null,
            JsonValue value => value.ToString() is { Length: > 0 } text ? text : null,
            _ => throw new ArgumentException($"'{name}' has to be a single value."),
        };

    /// <exception cref="ArgumentException">It is missing.</exception>
    public string Required(string name) => Text(name) ?? throw Missing(name);

    /// <summary>Returns the texts of a list, or of a single text in which commas stand between them.</summary>
    /// <exception cref="ArgumentException">It is no list of texts.</exception>
    public IReadOnlyList<string>? Texts(string name) =>
        _values[name] is JsonArray list
            ?
            [
                .. list.Select(item =>
                    item is JsonValue value ? value.ToString() : throw new ArgumentException($"'{name}' has to be a list of texts.")
                ),
            ]
            : Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Determines whether something is asked for: its box is ticked, or it is true.</summary>
    public bool IsOn(string name) => Text(name) is "true" or "on";

    /// <summary>Returns an address; null when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public Uri? Address(string name) =>
        Text(name) is not { } text ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) ? address
        : throw new ArgumentException($"'{name}' has to be an address that begins with http:// or https://.");

    /// <summary>Returns the objects of a list; none when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no list of objects.</exception>
    public IReadOnlyList<ControlBody> Objects(string name) =>
        _values[name] switch
        {
            null => [],
            JsonArray list when list.All(item => item is JsonObject) => [.. list.Select(From)],
            _ => throw new ArgumentException($"'{name}' has to be a list of objects."),
        };

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

    public static ArgumentException Missing(string name) => new($"'{name}' is missing.");

    /// <summary>Reads the body as JSON; null when there is none.</summary>
    private static async Task<JsonNode?> ReadJsonAsync(HttpRequest request)
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

    /// <summary>Makes lists of objects out of fields such as <c>items[0][url]</c>.</summary>
    private static JsonObject Nested(IEnumerable<(string Name, string Value)> fields)
    {
        var values = new JsonObject();
        var lists = new SortedDictionary<(string List, int Place), JsonObject>();
        foreach (var (name, value) in fields)
        {
            if (ItemName().Match(name) is { Success: true } match)
            {
                var key = (match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
                lists.TryAdd(key, []);
                lists[key][match.Groups[3].Value] = value;
            }
            else
            {
                values[name] = value;
            }
        }

        foreach (var list in lists.GroupBy(item => item.Key.List, StringComparer.Ordinal))
        {
            values[list.Key] = new JsonArray([.. list.Select(item => item.Value)]);
        }

        return values;
    }

    [GeneratedRegex("^/([@A-Za-z0-9][@A-Za-z0-9._/-]*)?$")]
    private static partial Regex OwnPage();

    [GeneratedRegex(@"^(\w{1,40})\[([0-9]{1,3})\]\[(\w{1,40})\]$")]
    private static partial Regex ItemName();
}
