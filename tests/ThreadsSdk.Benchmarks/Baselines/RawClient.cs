using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>
/// What one writes by hand for three calls: an HttpClient and System.Text.Json's source generation. No retries, errors or checks.
/// </summary>
internal sealed class RawClient(HttpClient http, string token)
{
    public Task<PlainMedia> GetAsync(string id) =>
        SendAsync(HttpMethod.Get, $"/v1.0/{Uri.EscapeDataString(id)}?fields={PlainClient.Fields}", null, PlainJson.Default.PlainMedia);

    public Task<PlainList<PlainMedia>> ListPageAsync(string user) =>
        SendAsync(
            HttpMethod.Get,
            $"/v1.0/{Uri.EscapeDataString(user)}/threads?fields={PlainClient.Fields}",
            null,
            PlainJson.Default.PlainListPlainMedia
        );

    public Task<PlainMedia> CreateAsync(string user, string text)
    {
        var form = new FormUrlEncodedContent([new("media_type", "TEXT"), new("text", text)]);
        return SendAsync(HttpMethod.Post, $"/v1.0/{Uri.EscapeDataString(user)}/threads", form, PlainJson.Default.PlainMedia);
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string url, HttpContent? body, JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(type).ConfigureAwait(false))!;
    }
}
