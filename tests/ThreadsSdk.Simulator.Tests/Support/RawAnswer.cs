using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>An answer as it came over HTTP.</summary>
public sealed record RawAnswer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Error => Json.GetProperty("error");

    /// <summary>The number of the error, in the envelope or as the authorization window says it.</summary>
    public int Code => Json.TryGetProperty("error_code", out var code) ? code.GetInt32() : Error.GetProperty("code").GetInt32();

    public int? Subcode => Error.TryGetProperty("error_subcode", out var subcode) ? subcode.GetInt32() : null;

    public string Message => Error.GetProperty("message").GetString()!;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<JsonElement> Data => [.. Json.GetProperty("data").EnumerateArray()];

    public static async Task<RawAnswer> SendAsync(
        HttpClient http,
        HttpMethod method,
        string path,
        string? token,
        (string Name, string Value)[]? form,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (form is not null)
        {
            request.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new RawAnswer(response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }
}
