using System.Net;

namespace ThreadsSdk.Errors;

/// <summary>Represents an error of Meta's, read and redacted, from which exceptions are created.</summary>
internal sealed record ApiFailure
{
    public required string Text { get; init; }

    public required string Operation { get; init; }

    public required HttpStatusCode Status { get; init; }

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public string? Type { get; init; }

    public string? TraceId { get; init; }

    public string? UserTitle { get; init; }

    public string? UserMessage { get; init; }

    public bool IsTransient { get; init; }

    public string? SymbolicCode { get; init; }

    public ThreadsError? Error { get; init; }

    /// <summary>Gets the advice for the call that failed.</summary>
    public string? Advice { get; init; }

    /// <summary>Gets the scopes the call needs.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; init; } = [];

    public ThreadsUsage? Usage { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
