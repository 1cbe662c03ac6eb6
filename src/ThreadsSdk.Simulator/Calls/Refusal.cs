using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Represents one of the spec's errors; thrown, it ends the call.</summary>
internal sealed class Refusal(ErrorSpec error, string? about = null, string? detail = null) : Exception(error.Key)
{
    public ErrorSpec Error { get; } = error;

    /// <summary>Gets the HTTP status of the response.</summary>
    public int Status { get; init; } = error.Status;

    /// <summary>Gets what fills the gap in the error's message.</summary>
    public string? About { get; } = about;

    /// <summary>Gets the error's message, its gap filled.</summary>
    public string Text => Error.Message.Replace("{0}", About ?? "", StringComparison.Ordinal);

    /// <summary>Gets what is wrong in the simulator's own words, for the developer who reads the response.</summary>
    public string? Detail { get; } = detail;
}
