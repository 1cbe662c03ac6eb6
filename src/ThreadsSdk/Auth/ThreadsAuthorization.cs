namespace ThreadsSdk.Auth;

/// <summary>Represents the start of a login: the address to send the browser to, and the state to remember until it returns.</summary>
/// <param name="Url">The authorization window, where the user grants access. On Android, open it in a browser.</param>
/// <param name="State">Random text to keep in the user's session. The callback must contain the same text.</param>
/// <param name="Scopes">The requested scopes.</param>
public sealed record ThreadsAuthorization(Uri Url, string State, IReadOnlyList<ThreadsScope> Scopes)
{
    /// <summary>Returns the address of the window and the requested scopes.</summary>
    /// <returns>The text, never with the state, which the URL contains as well.</returns>
    public override string ToString() =>
        $"{nameof(ThreadsAuthorization)} {{ Url = {Url.GetLeftPart(UriPartial.Path)}, Scopes = {string.Join(',', Scopes)} }}";
}
