namespace ThreadsSdk.Auth;

/// <summary>Why a signed request is refused.</summary>
public enum ThreadsSignedRequestError
{
    /// <summary>It is not a signed request.</summary>
    Malformed,

    /// <summary>It was not signed with the app's secret: it may be forged, or meant for another app.</summary>
    WrongSignature,

    /// <summary>It names another way of signing than the one Meta uses.</summary>
    WrongAlgorithm,

    /// <summary>It was signed too long ago, or in the future, or does not say when. Someone may be repeating an old one.</summary>
    WrongTime,
}
