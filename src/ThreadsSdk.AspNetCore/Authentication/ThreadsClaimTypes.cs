namespace ThreadsSdk.AspNetCore;

/// <summary>Provides the types of the claims a login with Threads adds beside the usual ones for id and name.</summary>
public static class ThreadsClaimTypes
{
    /// <summary>The id of the user at Threads, under which the login is stored. Another app sees another id of the same user.</summary>
    public const string UserId = "urn:threads:id";

    /// <summary>The name the user shows. The handle is the usual claim for a name.</summary>
    public const string DisplayName = "urn:threads:name";

    /// <summary>The address of the profile picture. Threads signs it, so it stops working after a while.</summary>
    public const string Picture = "urn:threads:picture";

    /// <summary>A scope the user granted, as Threads confirmed it; one claim for each.</summary>
    public const string Scope = "urn:threads:scope";
}
