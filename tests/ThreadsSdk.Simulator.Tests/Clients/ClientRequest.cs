using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Simulator.Tests.Clients;

/// <summary>A request as a client sends it that was not made for the simulator, and what it has to be answered with.</summary>
/// <param name="Client">The client that sends it.</param>
/// <param name="What">What it is about.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path and query; without a slash at the start it is one of the version of the API.</param>
public sealed record ClientRequest(string Client, string What, string Method, string Path)
{
    /// <summary>The fields of its form, as an object, or as an array of pairs when a name comes twice.</summary>
    public JsonElement? Form { get; init; }

    /// <summary>Its body, when that is JSON.</summary>
    [JsonPropertyName("json")]
    public JsonElement? Body { get; init; }

    /// <summary>The members of the response, or of the first item of its list.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Members that must not be there.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>The code of the error; null when the request succeeds.</summary>
    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public override string ToString() => $"{Client}: {What}";

    public HttpContent? Content(Func<string, string> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        return Body is { } body ? new StringContent(body.GetRawText(), System.Text.Encoding.UTF8, "application/json")
            : Form is { } form ? new FormUrlEncodedContent(Pairs(form).Select(pair => KeyValuePair.Create(pair.Key, fill(pair.Value))))
            : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(JsonElement form) =>
        form.ValueKind == JsonValueKind.Array
            ? form.EnumerateArray().Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetString()!))
            : form.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.GetString()!));
}
