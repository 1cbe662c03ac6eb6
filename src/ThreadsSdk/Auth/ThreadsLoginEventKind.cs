namespace ThreadsSdk.Auth;

/// <summary>Specifies the events of a stored login.</summary>
public enum ThreadsLoginEventKind
{
    /// <summary>The login was refreshed.</summary>
    Refreshed,

    /// <summary>The login could not be refreshed, which is tried again later. The old token stays in use.</summary>
    RefreshFailed,

    /// <summary>The new token could not be saved, which is tried again later. Until then it is used from memory.</summary>
    SaveFailed,

    /// <summary>The store could not be read, which is tried again later. The token in memory stays in use.</summary>
    LoadFailed,
}
