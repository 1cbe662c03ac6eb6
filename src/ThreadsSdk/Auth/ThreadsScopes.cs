namespace ThreadsSdk.Auth;

/// <summary>Sets of scopes to ask a user for.</summary>
public static class ThreadsScopes
{
    /// <summary>
    /// What most apps need: reading, publishing, insights, and replies in both directions. These are the scopes Threads began with; every
    /// Threads app can be given them in the App Dashboard.
    /// </summary>
    public static IReadOnlyList<ThreadsScope> Default { get; } =
    [ThreadsScope.Basic, ThreadsScope.ContentPublish, ThreadsScope.ManageInsights, ThreadsScope.ManageReplies, ThreadsScope.ReadReplies];

    /// <summary>Every scope this version knows. Ask for all only when your app has all of them in the App Dashboard.</summary>
    public static IReadOnlyList<ThreadsScope> All => ThreadsScope.Known;
}
