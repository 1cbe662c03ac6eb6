using System.Text.Json;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Login;

/// <summary>Represents a new token, as the command that got it shows it.</summary>
/// <param name="Token">The token: shown only when asked for.</param>
/// <param name="ExpiresAt">When it expires.</param>
/// <param name="Place">Where it was put; null when it is only shown.</param>
internal sealed record NewToken(string Token, DateTimeOffset ExpiresAt, string? Place)
{
    public string? UserId { get; init; }

    public string? Username { get; init; }

    public IReadOnlyList<ThreadsScope>? Scopes { get; init; }

    /// <summary>A remark on the place.</summary>
    public string? Note { get; init; }

    public IRenderable ToCard(TimeProvider clock) =>
        Tables.Card([
            (
                "user",
                (UserId, Username) switch
                {
                    (null, _) => null,
                    (_, null) => UserId,
                    _ => $"@{Username}, id {UserId}",
                }
            ),
            ("token", $"{Token.Length} characters"),
            ("expires", Expiry(ExpiresAt, clock)),
            ("scopes", Scopes is { Count: > 0 } ? string.Join(", ", Scopes) : null),
            ("kept in", Place),
            ("note", Note),
        ]);

    public void WriteJson(Utf8JsonWriter writer, bool showToken)
    {
        writer.WriteStartObject();
        Text("user", UserId);
        Text("username", Username);
        if (showToken)
        {
            writer.WriteString("token", Token);
        }

        writer.WriteNumber("token_length", Token.Length);
        writer.WriteString("expires", ExpiresAt);
        if (Scopes is not null)
        {
            JsonLists.Write(writer, "scopes", Scopes.Select(scope => scope.ToString()));
        }

        Text("kept_in", Place);
        Text("note", Note);
        writer.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }
    }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"{nameof(NewToken)} of {UserId ?? "a user"}";

    public static string Expiry(DateTimeOffset time, TimeProvider clock) =>
        time <= clock.GetUtcNow()
            ? $"{Plain.Time(time)} UTC: expired"
            : $"{Plain.Time(time)} UTC, in {Plain.Duration(time - clock.GetUtcNow())}";
}
