namespace ThreadsSdk.Auth;

/// <summary>The start of a login: where to send the browser, and what to remember until it comes back.</summary>
/// <param name="Url">The window in which the user grants access. On Android, open it in a browser.</param>
/// <param name="State">Random text to keep in the user's session: the callback must bring the same.</param>
/// <param name="Scopes">What is asked for.</param>
public sealed record ThreadsAuthorization(Uri Url, string State, IReadOnlyList<ThreadsScope> Scopes)
{
    /// <summary>Where the window is and what is asked for.</summary>
    /// <returns>Never the state, which the URL holds as well.</returns>
    public override string ToString() =>
        $"{nameof(ThreadsAuthorization)} {{ Url = {Url.GetLeftPart(UriPartial.Path)}, Scopes = {string.Join(',', Scopes)} }}";
}
