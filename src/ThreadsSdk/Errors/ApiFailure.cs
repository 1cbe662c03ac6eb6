using System.Net;

namespace ThreadsSdk.Errors;

/// <summary>An error of Meta's, read and redacted: what the exceptions are made of.</summary>
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

    /// <summary>What to do about the error, for the call that got it.</summary>
    public string? Advice { get; init; }

    /// <summary>The scopes the call needs.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; init; } = [];

    public ThreadsUsage? Usage { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
