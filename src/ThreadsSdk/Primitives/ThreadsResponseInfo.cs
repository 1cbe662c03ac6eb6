using System.Net;

namespace ThreadsSdk;

/// <summary>What an answer carries beside its content. One for each HTTP answer, so that a call sent twice tells twice.</summary>
public sealed record ThreadsResponseInfo
{
    /// <summary>The operation, such as <c>Media.Get</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP status. Meta sends most errors as 400.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The number by which Meta's support finds the call.</summary>
    public string? TraceId { get; init; }

    /// <summary>Meta's number for the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>How much of its limits the app has used; null when the answer does not tell.</summary>
    public ThreadsUsage? Usage { get; init; }

    /// <summary>Which attempt was answered; the first is 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How long this attempt took, the reading of its answer included.</summary>
    public TimeSpan Duration { get; init; }
}
