using System.Net;

namespace ThreadsSdk;

/// <summary>
/// Represents what a response contains besides its content. There is one for each HTTP response, so a call with a retry has two.
/// </summary>
public sealed record ThreadsResponseInfo
{
    /// <summary>Gets the operation, such as <c>Media.Get</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Gets the HTTP status. Meta sends most errors as 400.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>Gets the trace id by which Meta's support finds the call; null if there is none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Gets Meta's id of the request; null if there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets how much of its rate limits the app has used; null if the response does not say.</summary>
    public ThreadsUsage? Usage { get; init; }

    /// <summary>Gets the number of the attempt that got the response. The first is 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Gets the duration of this attempt, including reading the response.</summary>
    public TimeSpan Duration { get; init; }
}
