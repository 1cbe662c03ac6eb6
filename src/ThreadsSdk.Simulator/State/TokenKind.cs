namespace ThreadsSdk.Simulator.State;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A user's, for an hour.</summary>
    ShortLived,

    /// <summary>A user's, for sixty days.</summary>
    LongLived,

    /// <summary>The app's own.</summary>
    App,
}
