namespace ThreadsSdk.Tests.Fixtures;

/// <summary>What a mapping stands for.</summary>
public enum FixtureOutcome
{
    /// <summary>The SDK should return a result.</summary>
    Success,

    /// <summary>The SDK should throw.</summary>
    Error,
}
