using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Reads the parameters in a JSON body as the texts they would be in a form.</summary>
internal static class JsonBody
{
    /// <exception cref="InvalidDataException">The body is no JSON object.</exception>
    public static async Task<Dictionary<string, string>> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);

        // Clients name the type of a body they do not send, and some send null in its place.
        return string.IsNullOrWhiteSpace(text) ? [] : Parse(text);
    }

    private static Dictionary<string, string> Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => [],
                JsonValueKind.Object => Members(document.RootElement),
                _ => throw new InvalidDataException("The body is no JSON object."),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter is thrown for half of a character beyond the first plane.
            throw new InvalidDataException("The body is no JSON.", exception);
        }
    }

    private static Dictionary<string, string> Members(JsonElement body)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            members[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
        }

        return members;
    }
}
