using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Clients;

/// <summary>
/// Sends what public clients send: <c>tests/fixtures/clients.json</c> has the lists of fields, the forms and the bodies that were found in
/// their sources, also those with which Meta refuses them.
/// </summary>
public sealed class ClientRequestTests : SimulatorTestBase
{
    public static TheoryData<ClientRequest> Requests { get; } =
    [
        .. JsonSerializer.Deserialize<ClientRequest[]>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "clients.json")),
            JsonSerializerOptions.Web
        )!,
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_of_a_client_is_answered_as_Meta_does(ClientRequest client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var values = await ValuesAsync();
        var path = client.Path.StartsWith('/') ? client.Path : "/v1.0/" + client.Path;
        using var request = new HttpRequestMessage(new HttpMethod(client.Method), Fill(path)) { Content = client.Content(Fill) };
        request.Headers.Authorization = new("Bearer", Ada.AccessToken);

        using var response = await Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);

        var json = JsonDocument.Parse(text).RootElement;
        Assert.True(response.StatusCode == (client.Code is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest), text);
        if (client.Code is { } code)
        {
            var error = json.GetProperty("error");
            Assert.Equal(code, error.GetProperty("code").GetInt32());
            Assert.Equal(client.Subcode, error.TryGetProperty("error_subcode", out var subcode) ? subcode.GetInt32() : null);
            return;
        }

        var node = json.TryGetProperty("data", out var data) ? data.EnumerateArray().FirstOrDefault() : json;
        Assert.All(client.Has, name => Assert.True(node.TryGetProperty(name, out _), $"{name} is missing in {text}"));
        Assert.All(client.Lacks, name => Assert.False(node.TryGetProperty(name, out _), $"{name} is in {text}"));

        string Fill(string part) =>
            values.Aggregate(part, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));
    }

    /// <summary>What stands in the requests for an id, an address or a secret.</summary>
    private async Task<Dictionary<string, string>> ValuesAsync()
    {
        var posts = (await GetAsync("/v1.0/me/threads?limit=100&fields=permalink,text,has_replies", Ada.AccessToken)).Data;
        var post = posts.First(item => item.GetProperty("has_replies").GetBoolean());
        var id = post.GetProperty("id").GetString()!;
        var place = (await GetAsync("/v1.0/location_search?q=Berlin", Ada.AccessToken)).Data[0];
        return new()
        {
            ["{post}"] = id,
            ["{permalink}"] = Uri.EscapeDataString(post.GetProperty("permalink").GetString()!),
            ["{reply}"] = (await GetAsync($"/v1.0/{id}/replies", Ada.AccessToken)).Data[0].GetProperty("id").GetString()!,
            ["{approval}"] = posts.First(IsQuestion).GetProperty("id").GetString()!,
            ["{place}"] = place.GetProperty("id").GetString()!,
            ["{secret}"] = Simulator.App.Secret,
            ["{app_token}"] = Uri.EscapeDataString($"TH|{Simulator.App.Id}|{Simulator.App.Secret}"),
        };
    }

    /// <summary>Whether a post is the one whose replies have to be approved.</summary>
    private static bool IsQuestion(JsonElement post) =>
        post.TryGetProperty("text", out var text) && text.GetString()!.StartsWith("Ask me anything", StringComparison.Ordinal);
}
