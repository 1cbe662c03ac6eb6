using ThreadsSdk.Redaction;

namespace ThreadsSdk.Http;

/// <summary>Represents an access token and the header that carries it.</summary>
internal sealed class Bearer(string token)
{
    public const string Scheme = "Bearer";

    public string Token { get; } = token;

    public string Header { get; } = $"{Scheme} {token}";

    /// <summary>Refuses a malformed token, such as one that would break out of the header. The exception never shows the token.</summary>
    public static void Check(string? token, string name)
    {
        if (FindError(token) is { } error)
        {
            throw new ArgumentException($"The access token {error}.", name);
        }
    }

    public static string? FindError(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return "is empty";
        }

        foreach (var character in token)
        {
            if (char.IsWhiteSpace(character))
            {
                return "contains a space or a line break; perhaps more than the token was copied";
            }

            if (character is < '!' or > '~')
            {
                return "contains a character that no token has";
            }
        }

        return null;
    }

    public override string ToString() => Redactor.Mask;
}
