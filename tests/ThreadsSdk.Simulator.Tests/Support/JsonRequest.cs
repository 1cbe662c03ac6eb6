using System.Text;

namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>A POST with a JSON body, which the SDK never sends.</summary>
public static class JsonRequest
{
    public static async Task<RawAnswer> SendAsync(HttpClient http, string path, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new RawAnswer(response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }
}
