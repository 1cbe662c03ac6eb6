namespace ThreadsSdk.Auth;

/// <summary>What happened to a login.</summary>
public enum ThreadsLoginEventKind
{
    /// <summary>It was refreshed.</summary>
    Refreshed,

    /// <summary>It could not be refreshed, and is tried again later. The old token goes on being used.</summary>
    RefreshFailed,

    /// <summary>The new token could not be saved, and is tried again later. Until then it is kept in memory and used.</summary>
    SaveFailed,

    /// <summary>The store could not be read, and is asked again later. The token in memory goes on being used.</summary>
    LoadFailed,
}
