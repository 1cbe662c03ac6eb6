using System.Net;

namespace ThreadsSdk.Cli.Failures;

/// <summary>Represents the reason why the command ended, and what to do next.</summary>
/// <param name="Code">What the shell is told.</param>
/// <param name="Message">What went wrong. Never a token or a secret.</param>
/// <param name="NextStep">What to do about it.</param>
internal sealed record Failure(ExitCode Code, string Message, string? NextStep = null)
{
    /// <summary>The operation of the SDK that failed.</summary>
    public string? Operation { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>Meta's numbers and words for the error.</summary>
    public int? MetaCode { get; init; }

    public int? MetaSubcode { get; init; }

    public string? MetaType { get; init; }

    /// <summary>Gets Meta's words for the user, in the user's language: often the only reason there is.</summary>
    public string? UserTitle { get; init; }

    public string? UserMessage { get; init; }

    /// <summary>The error by its name in the spec, what to do about it, and whether the same request may succeed later.</summary>
    public string? Error { get; init; }

    public string? Advice { get; init; }

    public ThreadsRetry? Retry { get; init; }

    public string? TraceId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The rules of Threads that are broken.</summary>
    public IReadOnlyList<ValidationError> Rules { get; init; } = [];

    /// <summary>The journal to go on with.</summary>
    public string? Journal { get; init; }

    /// <summary>The posts that are out all the same.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>The addresses of those posts, where they are known.</summary>
    public IReadOnlyList<string?> Permalinks { get; init; } = [];

    /// <summary>Gets the exception with its stack, for a bug.</summary>
    public string? Details { get; init; }
}
