namespace ThreadsSdk.Simulator.State;

/// <summary>Represents the kind of a token.</summary>
internal enum TokenKind
{
    /// <summary>A user's, for an hour.</summary>
    ShortLived,

    /// <summary>A user's, for sixty days.</summary>
    LongLived,

    /// <summary>The app's own.</summary>
    App,
}
