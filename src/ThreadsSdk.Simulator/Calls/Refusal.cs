using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Represents one of the spec's errors; thrown, it ends the call.</summary>
internal sealed class Refusal(ErrorSpec error, string? about = null, string? detail = null) : Exception(error.Key)
{
    public ErrorSpec Error { get; } = error;

    /// <summary>Gets the HTTP status of the response.</summary>
    public int Status { get; init; } = error.Status;

    /// <summary>Gets what to do about it. The pages say it, no response does.</summary>
    public string Advice { get; init; } = error.Advice;

    /// <summary>Gets what fills the gap in the error's message.</summary>
    public string? About { get; } = about;

    /// <summary>Gets what is wrong in the simulator's own words, or else in those Meta has for users.</summary>
    public string? Detail { get; } = detail ?? (about is null ? null : error.UserMessage?.Replace("{0}", about, StringComparison.Ordinal));

    /// <summary>Returns the message of the error with its gaps filled.</summary>
    /// <param name="method">The method of the call.</param>
    public string Text(string method) => Error.MessageAbout(About ?? "", method);
}
