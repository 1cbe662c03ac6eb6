using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Http;

/// <summary>An answer that is not a good one, and the exception it becomes.</summary>
internal sealed class FailedAnswer(ThreadsOperation operation, HttpResponseMessage response, ThreadsSettings settings, string[] secrets)
{
    // Masked before it is cut, so that no half of a token is left at the end.
    private const int FurtherRedacted = 16 * 1024;

    /// <summary>The scopes the call needs.</summary>
    public string[] Scopes { get; init; } = operation.Scopes;

    /// <summary>The exception this answer becomes.</summary>
    /// <param name="json">The body.</param>
    /// <param name="unreadable">Why an answer that should be good could not be read; null when it is not that.</param>
    public ThreadsException Explain(ReadOnlySpan<byte> json, Exception? unreadable)
    {
        if (unreadable is not null)
        {
            return Protocol("was answered with something unexpected", json, unreadable);
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return Protocol("was sent elsewhere, which is not followed: the token would go along", json);
        }

        var answer = Answer.ReadError(json);
        return answer is null && response.StatusCode != HttpStatusCode.TooManyRequests
            ? Protocol("failed with an answer that gives no reason", json)
            : Api(answer);
    }

    private ThreadsApiException Api(ErrorResponse? answer)
    {
        var error = answer?.Error;
        var message = error?.Message ?? answer?.ErrorMessage;
        var code = error is null ? answer?.Code : error.Code;
        var symbol = LooseError.SymbolicCode(answer);

        // The flat form repeats the HTTP status as its code.
        var isStatus = error is null && code == (int)response.StatusCode;
        var known = ThreadsError.Find(code, error?.ErrorSubcode, symbol is null ? message : $"{symbol} {message}");
        var isUnnumbered = (code is null || isStatus) && error?.ErrorSubcode is null;
        var kind = known?.Kind ?? (isUnnumbered ? KindOf(response.StatusCode) : ThreadsErrorKind.Unknown);
        var failure = new ApiFailure
        {
            Text = "",
            Operation = operation.Name,
            Status = response.StatusCode,
            Code = code,
            Subcode = error?.ErrorSubcode,
            Type = Redact(error?.Type ?? answer?.ErrorType),
            TraceId = Redact(error?.FbTraceId ?? AnswerHeaders.TraceId(response)),
            UserTitle = Redact(error?.ErrorUserTitle),
            UserMessage = Redact(error?.ErrorUserMessage),
            IsTransient = error?.IsTransient == true
                || known?.Retry == ThreadsRetry.Backoff
                || (known is null && response.StatusCode >= HttpStatusCode.InternalServerError),
            SymbolicCode = Redact(symbol),
            Error = known,
            Advice = AdviceOn(known, kind),
            Scopes = [.. Scopes.Select(static scope => new ThreadsScope(scope))],
            Usage = AnswerHeaders.Usage(response),
            RetryAfter = AnswerHeaders.RetryAfter(response, settings.Clock),
        };
        failure = failure with { Text = Describe(failure, Redact(message)) };
        return kind switch
        {
            ThreadsErrorKind.Authentication => new ThreadsAuthenticationException(failure),
            ThreadsErrorKind.Permission => new ThreadsPermissionException(failure),
            ThreadsErrorKind.RateLimit => new ThreadsRateLimitException(failure),
            ThreadsErrorKind.InvalidRequest => new ThreadsInvalidRequestException(failure),
            ThreadsErrorKind.NotFound => new ThreadsNotFoundException(failure),
            _ => new ThreadsApiException(failure),
        };
    }

    private ThreadsProtocolException Protocol(string flaw, ReadOnlySpan<byte> body, Exception? reason = null)
    {
        var text = Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, settings.MaxErrorContentLength + FurtherRedacted)]));
        var why = Redact(reason?.Message);
        return new ThreadsProtocolException(
            string.Create(CultureInfo.InvariantCulture, $"{operation.Name} {flaw} (HTTP {(int)response.StatusCode}, {body.Length} bytes).")
            + (why is null ? "" : " " + Sentence(why)),
            why is null ? null : new JsonException(why))
        {
            Operation = operation.Name,
            Status = response.StatusCode,
            Body = text.Length > settings.MaxErrorContentLength ? text[..settings.MaxErrorContentLength] : text,
            TraceId = Redact(AnswerHeaders.TraceId(response)),
            IsTransient = response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
            RetryAfter = AnswerHeaders.RetryAfter(response, settings.Clock),
        };
    }

    /// <summary>For answers that have no number at all.</summary>
    private static ThreadsErrorKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 => ThreadsErrorKind.Authentication,
        403 => ThreadsErrorKind.Permission,
        404 => ThreadsErrorKind.NotFound,
        429 => ThreadsErrorKind.RateLimit,
        >= 400 and < 500 => ThreadsErrorKind.InvalidRequest,
        >= 500 => ThreadsErrorKind.Server,
        _ => ThreadsErrorKind.Unknown,
    };

    private static string Describe(ApiFailure failure, string? message)
    {
        var text = new StringBuilder(failure.Operation).Append(" failed: ");
        text.Append(string.IsNullOrWhiteSpace(message) ? "Meta gave no reason" : message.Trim().TrimEnd('.'));
        text.Append(CultureInfo.InvariantCulture, $" (HTTP {(int)failure.Status}");
        if ((failure.SymbolicCode ?? failure.Code?.ToString(CultureInfo.InvariantCulture)) is { } code)
        {
            text.Append(", code ").Append(code);
        }

        if (failure.Subcode is { } subcode)
        {
            text.Append(CultureInfo.InvariantCulture, $", subcode {subcode}");
        }

        text.Append(").");
        if (failure.Advice is { Length: > 0 } advice)
        {
            text.Append(' ').Append(Sentence(advice));
        }

        if (failure.TraceId is { Length: > 0 } trace)
        {
            text.Append(" Trace id ").Append(trace).Append('.');
        }

        return text.ToString();
    }

    /// <summary>What to do about an error: in general, in this call, and which scopes it takes.</summary>
    private string? AdviceOn(ThreadsError? error, ThreadsErrorKind kind)
    {
        var texts = new List<string>();
        if (error is not null)
        {
            texts.Add(Sentence(error.Advice));
            texts.AddRange(operation.Advice.Where(advice => advice.Error == error.Name).Select(static advice => Sentence(advice.Text)));
        }

        if (Scopes.Length > 0 && (error?.NamesScopes ?? kind == ThreadsErrorKind.Permission))
        {
            texts.Add($"{operation.Name} needs the {(Scopes.Length == 1 ? "scope" : "scopes")} {Joined(Scopes)}.");
        }

        return texts.Count == 0 ? null : string.Join(' ', texts);
    }

    private static string Joined(string[] names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    [return: NotNullIfNotNull(nameof(text))]
    private string? Redact(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = Redactor.Redact(text, secrets);
        try
        {
            return settings.ErrorRedactor?.Invoke(text) ?? text;
        }
        catch (Exception e)
        {
            Log.RedactorFailed(settings.Logger, operation.Name, e.GetType().Name);
            return Redactor.Mask;
        }
    }
}
