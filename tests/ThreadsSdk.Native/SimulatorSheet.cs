using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Native;

/// <summary>All one needs to use a simulator: the line `threads simulator --json` prints.</summary>
internal sealed record SimulatorSheet(
    [property: JsonPropertyName("base_address")] Uri BaseAddress,
    [property: JsonPropertyName("app_id")] string AppId,
    [property: JsonPropertyName("app_secret")] string AppSecret,
    [property: JsonPropertyName("redirect_uri")] string RedirectUri,
    [property: JsonPropertyName("users")] IReadOnlyList<SimulatorSheetUser> Users
)
{
    public static SimulatorSheet Parse(string json) =>
        JsonSerializer.Deserialize(json, OwnJson.Default.SimulatorSheet) ?? throw new JsonException("The sheet is empty.");

    public ThreadsClientOptions ClientOptions() => new() { BaseAddress = BaseAddress, AccessToken = Users[0].AccessToken };

    public ThreadsOAuthOptions OAuthOptions() =>
        new()
        {
            AppId = AppId,
            AppSecret = AppSecret,
            RedirectUri = RedirectUri,
            AuthorizeHost = BaseAddress,
            Client = new() { BaseAddress = BaseAddress },
        };

    public override string ToString() => BaseAddress.ToString();
}
