namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What a request is for, as far as an adversary cares.</summary>
internal enum CallKind
{
    /// <summary>It reads.</summary>
    Read,

    /// <summary>It makes a container.</summary>
    Write,

    /// <summary>It brings a post out.</summary>
    Publication,
}
