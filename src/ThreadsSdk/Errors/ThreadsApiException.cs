using System.Net;
using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>
/// Meta answered with an error. Its kind follows from the code and the subcode, since Meta sends most errors with the same HTTP status and
/// in the language of the user; the subclasses are what one would catch on purpose.
/// </summary>
public class ThreadsApiException : ThreadsException
{
    private readonly string? _advice;

    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsApiException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsApiException(ApiFailure failure)
        : base(failure.Text)
    {
        Operation = failure.Operation;
        Status = failure.Status;
        Code = failure.Code;
        Subcode = failure.Subcode;
        Type = failure.Type;
        TraceId = failure.TraceId;
        UserTitle = failure.UserTitle;
        UserMessage = failure.UserMessage;
        IsTransient = failure.IsTransient;
        SymbolicCode = failure.SymbolicCode;
        Error = failure.Error;
        _advice = failure.Advice;
        Usage = failure.Usage;
        RetryAfter = failure.RetryAfter;
    }

    /// <inheritdoc/>
    public override string Message => Note is null ? base.Message : $"{base.Message} {Note}";

    /// <summary>The HTTP status; null when nothing was sent.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Meta's number for the error.</summary>
    public int? Code { get; init; }

    /// <summary>Meta's number that tells errors with the same code apart.</summary>
    public int? Subcode { get; init; }

    /// <summary>What stands in place of <see cref="Code"/> where that is a word and no number.</summary>
    public string? SymbolicCode { get; init; }

    /// <summary>The kind of error in Meta's words.</summary>
    public string? Type { get; init; }

    /// <summary>The number by which Meta's support finds the call.</summary>
    public string? TraceId { get; init; }

    /// <summary>A title to show to the user, in the user's language.</summary>
    public string? UserTitle { get; init; }

    /// <summary>A text to show to the user, in the user's language.</summary>
    public string? UserMessage { get; init; }

    /// <summary>Whether the same request may succeed when it is sent again after a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What is known about this error; null when nothing is.</summary>
    public ThreadsError? Error { get; init; }

    /// <summary>
    /// What to do about it, as it fits the call: of a call that lacks a scope it names those that the call needs. Null when that is not
    /// known.
    /// </summary>
    public string? Advice => _advice ?? Error?.Advice;

    /// <summary>How much of its limits the app has used; null when the answer does not tell.</summary>
    public ThreadsUsage? Usage { get; init; }

    /// <summary>How long Meta asks to wait before the next call; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the caller of the operation knows about it, such as how long the refused text is.</summary>
    internal string? Note { get; set; }
}
