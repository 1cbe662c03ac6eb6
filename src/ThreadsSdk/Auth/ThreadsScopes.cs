namespace ThreadsSdk.Auth;

/// <summary>Provides sets of scopes to request from a user.</summary>
public static class ThreadsScopes
{
    /// <summary>
    /// Gets the scopes most apps need: reading, publishing, insights, and replies in both directions. These are the original scopes of
    /// Threads; every Threads app can have them in the App Dashboard.
    /// </summary>
    public static IReadOnlyList<ThreadsScope> Default { get; } =
    [ThreadsScope.Basic, ThreadsScope.ContentPublish, ThreadsScope.ManageInsights, ThreadsScope.ManageReplies, ThreadsScope.ReadReplies];

    /// <summary>Gets every scope this version knows. Request all of them only if your app has all of them in the App Dashboard.</summary>
    public static IReadOnlyList<ThreadsScope> All => ThreadsScope.Known;
}
