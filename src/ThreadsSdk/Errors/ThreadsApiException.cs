using System.Net;
using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when Meta responds with an error. Its kind follows from the code and the subcode, because Meta sends most
/// errors with the same HTTP status and in the user's language. The derived classes are the errors an app usually handles.
/// </summary>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.Media.DeleteAsync("17890");
/// }
/// catch (ThreadsApiException e) when (e.Error == ThreadsError.PermissionMissing)
/// {
///     Console.WriteLine(e.Advice);
/// }
/// catch (ThreadsApiException e)
/// {
///     Console.WriteLine($"{e.Message} (code {e.Code}, trace {e.TraceId})");
/// }
/// </code>
/// </example>
public class ThreadsApiException : ThreadsException
{
    private readonly string? _advice;

    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
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

    /// <summary>Gets the HTTP status; null if nothing was sent.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Gets Meta's code of the error; null if there is none.</summary>
    public int? Code { get; init; }

    /// <summary>Gets Meta's subcode, which distinguishes errors with the same code; null if there is none.</summary>
    public int? Subcode { get; init; }

    /// <summary>Gets the word that Meta sent in place of a numeric <see cref="Code"/>; null if there is none.</summary>
    public string? SymbolicCode { get; init; }

    /// <summary>Gets Meta's name for the type of error; null if there is none.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the trace id by which Meta's support finds the call; null if there is none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Gets a title to show to the user, in the user's language; null if there is none.</summary>
    public string? UserTitle { get; init; }

    /// <summary>Gets a text to show to the user, in the user's language; null if there is none.</summary>
    public string? UserMessage { get; init; }

    /// <summary>Gets a value indicating whether the same request may succeed if it is sent again after a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets what is known about this error; null if nothing is.</summary>
    public ThreadsError? Error { get; init; }

    /// <summary>
    /// Gets advice on what to do, adapted to the call: if a scope is missing, it names the scopes that the call needs. Null if there is
    /// none.
    /// </summary>
    public string? Advice => _advice ?? Error?.Advice;

    /// <summary>Gets how much of its rate limits the app has used; null if the response does not say.</summary>
    public ThreadsUsage? Usage { get; init; }

    /// <summary>Gets the time Meta asks to wait before the next call; null if it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets or sets what the caller of the operation adds to the message, such as the length of the refused text.</summary>
    internal string? Note { get; set; }
}
