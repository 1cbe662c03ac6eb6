namespace ThreadsSdk.AspNetCore;

/// <summary>Specifies why a login failed.</summary>
public enum ThreadsLoginFailureReason
{
    /// <summary>The user refused, or was not allowed to go on.</summary>
    Denied,

    /// <summary>Threads granted no access for another reason, such as an app that is not set up for it.</summary>
    NotGranted,

    /// <summary>The callback has no state, or one this app did not write. It may be forged.</summary>
    WrongState,

    /// <summary>The browser that came back is not the one that left, or did not send its cookie.</summary>
    WrongBrowser,

    /// <summary>The callback cannot be read, or has no code.</summary>
    Unreadable,

    /// <summary>The login was completed before: the callback came a second time.</summary>
    AlreadyUsed,

    /// <summary>Threads refused the code, the app's id or secret, or the redirect address.</summary>
    Refused,

    /// <summary>Threads or a store of the app did not respond, or something else failed.</summary>
    Failed,
}
