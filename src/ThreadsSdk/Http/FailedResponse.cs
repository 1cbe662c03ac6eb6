using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Errors;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Http;

/// <summary>Represents a failed response, and creates its exception.</summary>
internal sealed class FailedResponse(ThreadsOperation operation, HttpResponseMessage response, ThreadsSettings settings, string[] secrets)
{
    // Masked before it is cut, so that no half of a token is left at the end.
    private const int FurtherRedacted = 16 * 1024;

    private const int LongestText = 1000;

    /// <summary>Gets the scopes the call needs.</summary>
    public string[] Scopes { get; init; } = operation.Scopes;

    /// <summary>Creates the exception of this response.</summary>
    /// <param name="json">The body.</param>
    /// <param name="unreadable">The exception that a seemingly successful response could not be read with; null otherwise.</param>
    public ThreadsException Explain(ReadOnlySpan<byte> json, Exception? unreadable)
    {
        if (unreadable is not null)
        {
            return Protocol("got an unexpected response", json, unreadable);
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return Protocol("was sent elsewhere, which is not followed: the token would go along", json);
        }

        var error = ErrorReader.Read(json, (int)response.StatusCode >= 400);
        return error is null && response.StatusCode != HttpStatusCode.TooManyRequests
            ? Protocol("failed, and the response gives no reason", json)
            : Api(error ?? new WireError());
    }

    private ThreadsApiException Api(WireError error)
    {
        // The flat form repeats the HTTP status as its code.
        var isStatus = error.IsFlat && error.Code == (int)response.StatusCode;
        var isUnnumbered = (error.Code is null or 0 || isStatus) && error.Subcode is null;
        var known = error.Find();
        var kind =
            known?.Kind
            ?? (
                isUnnumbered || response.StatusCode == HttpStatusCode.TooManyRequests
                    ? KindOf(response.StatusCode)
                    : ThreadsErrorKind.Unknown
            );
        var failure = new ApiFailure
        {
            Text = "",
            Operation = operation.Name,
            Status = response.StatusCode,
            Code = error.Code,
            Subcode = error.Subcode,
            Type = Redacted(error.Type),
            TraceId = Redacted(error.TraceId ?? ResponseHeaders.TraceId(response)),
            UserTitle = Redacted(error.UserTitle),
            UserMessage = Redacted(error.UserMessage),
            IsTransient =
                error.IsTransient
                || known?.Retry == ThreadsRetry.Backoff
                || (known is null && response.StatusCode >= HttpStatusCode.InternalServerError),
            SymbolicCode = Redacted(error.Symbol),
            Error = known,
            Advice = AdviceOn(known, kind),
            Scopes = [.. Scopes.Select(static scope => new ThreadsScope(scope))],
            Usage = ResponseHeaders.Usage(response),
            RetryAfter = ResponseHeaders.RetryAfter(response, settings.Clock),
        };
        failure = failure with { Text = FailureText.Format(failure, Redacted(error.Message), Redacted(error.Details)) };
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

    private ThreadsProtocolException Protocol(string problem, ReadOnlySpan<byte> body, Exception? reason = null)
    {
        var text = Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, settings.MaxErrorContentLength + FurtherRedacted)]));
        var kept = text.Length > settings.MaxErrorContentLength ? text[..settings.MaxErrorContentLength] : text;
        var why = Redact(reason?.Message);
        return new ThreadsProtocolException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{operation.Name} {problem} (HTTP {(int)response.StatusCode}, {body.Length} bytes)."
            )
                + (why is null ? "" : " " + FailureText.Sentence(why))
                + (why is null && Redact(PageText.Extract(kept)) is { Length: > 0 } said ? $" It says: {FailureText.Sentence(said)}" : ""),
            why is null ? null : new JsonException(why)
        )
        {
            Operation = operation.Name,
            Status = response.StatusCode,
            Body = kept,
            TraceId = Redact(ResponseHeaders.TraceId(response)),
            IsTransient = response.StatusCode >= HttpStatusCode.InternalServerError,
            RetryAfter = ResponseHeaders.RetryAfter(response, settings.Clock),
        };
    }

    /// <summary>Determines the kind of error by the status, for responses without any code.</summary>
    private static ThreadsErrorKind KindOf(HttpStatusCode status) =>
        (int)status switch
        {
            401 => ThreadsErrorKind.Authentication,
            403 => ThreadsErrorKind.Permission,
            404 => ThreadsErrorKind.NotFound,
            429 => ThreadsErrorKind.RateLimit,
            >= 400 and < 500 => ThreadsErrorKind.InvalidRequest,
            >= 500 => ThreadsErrorKind.Server,
            _ => ThreadsErrorKind.Unknown,
        };

    /// <summary>Returns the advice for an error: in general, for this call, and with the scopes it needs.</summary>
    private string? AdviceOn(ThreadsError? error, ThreadsErrorKind kind)
    {
        var texts = new List<string>();
        if (error is not null)
        {
            texts.Add(FailureText.Sentence(error.Advice));
            texts.AddRange(
                operation.Advice.Where(advice => advice.Error == error.Name).Select(static advice => FailureText.Sentence(advice.Text))
            );
        }

        if (Scopes.Length > 0 && (error?.NamesScopes ?? kind == ThreadsErrorKind.Permission))
        {
            texts.Add($"{operation.Name} needs the {(Scopes.Length == 1 ? "scope" : "scopes")} {Joined(Scopes)}.");
        }

        return texts.Count == 0 ? null : string.Join(' ', texts);
    }

    private static string Joined(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    /// <summary>Redacts a text of Meta's and puts it on one line.</summary>
    private string? Redacted(string? text) => text is null ? null : PlainLine.From(Redact(text), LongestText);

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
