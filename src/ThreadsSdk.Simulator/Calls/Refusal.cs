using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Ends a call with one of the spec's errors.</summary>
internal sealed class Refusal(ErrorSpec error, string? about = null, string? detail = null) : Exception(error.Key)
{
    public ErrorSpec Error { get; } = error;

    /// <summary>The HTTP status it is answered with.</summary>
    public int Status { get; init; } = error.Status;

    /// <summary>What fills the gap in the error's message.</summary>
    public string? About { get; } = about;

    /// <summary>The error's message, its gap filled.</summary>
    public string Text => Error.Message.Replace("{0}", About ?? "", StringComparison.Ordinal);

    /// <summary>What is wrong in the simulator's own words, for the developer who reads the answer.</summary>
    public string? Detail { get; } = detail;
}
