using System.Text.Json.Serialization;

namespace ThreadsSdk.Native;

internal sealed record SimulatorSheetUser(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("username")] string Username,
    [property: JsonPropertyName("access_token")] string AccessToken
)
{
    public override string ToString() => "@" + Username;
}
