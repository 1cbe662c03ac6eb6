namespace ThreadsSdk.Cli.Login;

/// <summary>Lists rights that Meta grants without saying so in a response, and limits that no login changes.</summary>
internal static class AccessNotes
{
    /// <param name="scopes">The scopes of all logins that are kept.</param>
    public static IReadOnlyList<(string About, string Text)> For(IReadOnlyCollection<ThreadsScope> scopes)
    {
        List<(string About, string Text)> notes = [("more scopes", "need a new login: refreshing a token never adds one")];
        if (scopes.Contains(ThreadsScope.KeywordSearch))
        {
            notes.Add(("search", "finds the user's own posts only until Meta has approved the app, and no error says so"));
        }

        if (scopes.Contains(ThreadsScope.ProfileDiscovery))
        {
            notes.Add(("other profiles", "only Meta's own few can be looked up until Meta has approved the app"));
        }

        if (scopes.Contains(ThreadsScope.ContentPublish))
        {
            notes.Add(("posts for countries", "Meta switches that on for a profile by itself; `threads me` tells whether it has"));
        }

        return notes;
    }
}
