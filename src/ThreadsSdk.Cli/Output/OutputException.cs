namespace ThreadsSdk.Cli.Output;

/// <summary>The standard output is full or closed. What the command was asked to do is done.</summary>
/// <param name="reason">Why it cannot be written.</param>
internal sealed class OutputException(Exception reason)
    : Exception("The standard output cannot be written: " + (reason.InnerException ?? reason).Message, reason)
{
    /// <summary>The posts that are out, each with its address.</summary>
    public IReadOnlyList<(string Id, string? Permalink)> Published { get; init; } = [];
}
