using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Testing;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>An answer as text that two hosts must agree on: status, the stub's headers and the body.</summary>
internal static class FixtureAnswer
{
    /// <summary>What a host says when no mapping answers.</summary>
    public const string None = "404 from no stub";

    /// <summary>What the mapping promises.</summary>
    public static string Promised(ThreadsFixture mapping) =>
        mapping.Response.IsLost
            ? "no answer"
            : Describe(mapping.Response.Status, mapping.Name, mapping.Response.Headers, mapping.Response.Body.Span);

    /// <summary>What the host says when it is sent the mapping's own request.</summary>
    public static async Task<string> AskAsync(HttpClient client, Uri address, ThreadsFixture mapping, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = mapping.CreateRequest(address);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var headers = response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            if (!headers.TryGetValue("Matched-Stub-Name", out string? stub))
            {
                return $"{(int)response.StatusCode} from no stub";
            }

            var stated = mapping.Response.Headers.Keys.ToDictionary(name => name, name => headers.GetValueOrDefault(name, "missing"));
            return Describe((int)response.StatusCode, stub, stated, body);
        }
        catch (HttpRequestException)
        {
            return "no answer";
        }
    }

    private static string Describe(int status, string stub, IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body)
    {
        IEnumerable<string> stated = headers.Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
        return $"{status} from '{stub}'\n{string.Join('\n', stated)}\n\n{Normalize(Encoding.UTF8.GetString(body))}";
    }

    private static string Normalize(string body)
    {
        try
        {
            return JsonNode.Parse(body)?.ToJsonString() ?? body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
