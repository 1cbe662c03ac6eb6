namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>The kinds of steps: where the world outside can fail.</summary>
public enum Boundary
{
    /// <summary>A call of the API.</summary>
    Api,

    /// <summary>A call of the media host.</summary>
    Host,

    /// <summary>A journal that is saved.</summary>
    Journal,
}
