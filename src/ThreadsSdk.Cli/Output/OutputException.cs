namespace ThreadsSdk.Cli.Output;

/// <summary>The exception for a standard output that is full or closed. The command has done its work.</summary>
/// <param name="reason">Why it cannot be written.</param>
internal sealed class OutputException(Exception reason)
    : Exception("The standard output cannot be written: " + (reason.InnerException ?? reason).Message, reason)
{
    // EPIPE, on Linux and macOS alike.
    private const int ClosedPipe = 32;

    /// <summary>The posts that are out, each with its address.</summary>
    public IReadOnlyList<(string Id, string? Permalink)> Published { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether the command changed something, so that its result matters to more than the reader.
    /// </summary>
    public bool IsAfterChange { get; init; }

    /// <summary>Gets a value indicating whether the reader of the output has stopped, as `head` does.</summary>
    public bool IsReaderGone => InnerException is IOException { HResult: ClosedPipe };
}
