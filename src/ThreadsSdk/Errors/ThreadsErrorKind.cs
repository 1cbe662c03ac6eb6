namespace ThreadsSdk;

/// <summary>Specifies the kinds of Meta's errors. The kind determines the exception.</summary>
public enum ThreadsErrorKind
{
    /// <summary>The kind is unknown: <see cref="ThreadsApiException"/>.</summary>
    Unknown,

    /// <summary>The token is missing, invalid, expired or revoked: <see cref="ThreadsAuthenticationException"/>.</summary>
    Authentication,

    /// <summary>The token or the app lacks a permission: <see cref="ThreadsPermissionException"/>.</summary>
    Permission,

    /// <summary>A rate limit is exceeded: <see cref="ThreadsRateLimitException"/>.</summary>
    RateLimit,

    /// <summary>The request is invalid: <see cref="ThreadsInvalidRequestException"/>.</summary>
    InvalidRequest,

    /// <summary>The object does not exist, or is not visible to the user: <see cref="ThreadsNotFoundException"/>.</summary>
    NotFound,

    /// <summary>Meta's server failed: <see cref="ThreadsApiException"/>.</summary>
    Server,
}
