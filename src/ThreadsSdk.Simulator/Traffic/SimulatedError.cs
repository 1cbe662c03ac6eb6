namespace ThreadsSdk.Simulator;

/// <summary>Represents the error a call was refused with.</summary>
public sealed record SimulatedError
{
    /// <summary>Gets its name: that of a property of <see cref="ThreadsError"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets its code; null when it has none.</summary>
    public int? Code { get; init; }

    /// <summary>Gets its subcode; null when it has none.</summary>
    public int? Subcode { get; init; }

    /// <summary>Gets the message the caller got, as Threads writes it.</summary>
    public required string Message { get; init; }

    /// <summary>Gets what exactly was wrong, in the words of the simulator; null when the message says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets what to do about it.</summary>
    public required string Advice { get; init; }
}
