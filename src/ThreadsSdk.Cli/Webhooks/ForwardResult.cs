using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents what an app made of a notification.</summary>
/// <param name="Status">The status of its response; null when none came.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Problem">Why its sender does not take it for accepted, and what to do; null when it does.</param>
internal sealed record ForwardResult(int? Status, TimeSpan Elapsed, string? Problem)
{
    /// <summary>Gets the status that the sender gets, which then sends it again or does not.</summary>
    public int Response => Status ?? StatusCodes.Status502BadGateway;

    public bool IsAccepted => Problem is null;

    public long Milliseconds => (long)Elapsed.TotalMilliseconds;
}
