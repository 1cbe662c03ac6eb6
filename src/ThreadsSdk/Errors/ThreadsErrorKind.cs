namespace ThreadsSdk;

/// <summary>What an error of Meta's is about, and so which exception it becomes.</summary>
public enum ThreadsErrorKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The token is missing, wrong, expired or revoked: <see cref="ThreadsAuthenticationException"/>.</summary>
    Authentication,

    /// <summary>The token or the app may not do this: <see cref="ThreadsPermissionException"/>.</summary>
    Permission,

    /// <summary>Too many calls: <see cref="ThreadsRateLimitException"/>.</summary>
    RateLimit,

    /// <summary>The request is wrong: <see cref="ThreadsInvalidRequestException"/>.</summary>
    InvalidRequest,

    /// <summary>There is no such object, or the user may not see it: <see cref="ThreadsNotFoundException"/>.</summary>
    NotFound,

    /// <summary>Meta failed: <see cref="ThreadsApiException"/>.</summary>
    Server,
}
