namespace ThreadsSdk.Auth;

/// <summary>Specifies why a signed request is refused.</summary>
public enum ThreadsSignedRequestError
{
    /// <summary>The value is not a signed request.</summary>
    Malformed,

    /// <summary>The request was not signed with the app's secret. It may be forged, or meant for another app.</summary>
    WrongSignature,

    /// <summary>The request names a signature algorithm other than Meta's.</summary>
    WrongAlgorithm,

    /// <summary>The request was signed too long ago or in the future, or has no time. It may be a replay.</summary>
    WrongTime,
}
