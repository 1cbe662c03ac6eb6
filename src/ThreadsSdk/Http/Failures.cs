using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Http;

/// <summary>Makes the exception a failed answer becomes.</summary>
internal static class Failures
{
    private const int LongestBody = 2048;

    // Masked before it is cut, so that no half of a token is left at the end.
    private const int LongestRedacted = 16 * 1024;

    public static ThreadsApiException Api(
        Operation operation, HttpResponseMessage response, ErrorResponse? answer, ThreadsUsage? usage, TimeProvider clock, ReadOnlySpan<string> secrets)
    {
        var error = answer?.Error;
        var message = error?.Message ?? answer?.ErrorMessage;
        var code = error is null ? answer?.Code : error.Code;

        // The flat form repeats the HTTP status as its code.
        var isStatus = error is null && code == (int)response.StatusCode;
        var known = ThreadsError.Find(isStatus ? null : code, error?.ErrorSubcode, message);
        var isUnnumbered = (code is null || isStatus) && error?.ErrorSubcode is null;
        var kind = known?.Kind ?? (isUnnumbered ? KindOf(response.StatusCode) : ThreadsErrorKind.Unknown);
        var failure = new ApiFailure
        {
            Text = "",
            Operation = operation.Name,
            Status = response.StatusCode,
            Code = code,
            Subcode = error?.ErrorSubcode,
            Type = Redact(error?.Type ?? answer?.ErrorType, secrets),
            TraceId = Redact(error?.FbTraceId, secrets) ?? AnswerHeaders.TraceId(response),
            UserTitle = Redact(error?.ErrorUserTitle, secrets),
            UserMessage = Redact(error?.ErrorUserMessage, secrets),
            IsTransient = error?.IsTransient == true || known?.Retry == ThreadsRetry.Backoff || (known is null && (int)response.StatusCode >= 500),
            Error = known,
            Usage = usage,
            RetryAfter = AnswerHeaders.RetryAfter(response, clock),
        };
        failure = failure with { Text = Describe(failure, Redact(message, secrets)) };
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

    public static ThreadsProtocolException Protocol(
        Operation operation, HttpResponseMessage response, string flaw, Exception? reason, ReadOnlySpan<byte> body, TimeProvider clock, ReadOnlySpan<string> secrets)
    {
        var status = (int)response.StatusCode;
        var text = Redactor.Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestRedacted)]), secrets);
        var why = reason is null ? "" : " " + Sentence(Redactor.Redact(reason.Message, secrets));
        return new ThreadsProtocolException(
            string.Create(CultureInfo.InvariantCulture, $"{operation.Name} {flaw} (HTTP {status}, {body.Length} bytes).{why}"),
            reason is null ? null : new JsonException(Redactor.Redact(reason.Message, secrets)))
        {
            Operation = operation.Name,
            Status = response.StatusCode,
            Body = text.Length > LongestBody ? text[..LongestBody] : text,
            TraceId = AnswerHeaders.TraceId(response),
            IsTransient = status is >= 500 or (int)HttpStatusCode.RequestTimeout,
            RetryAfter = AnswerHeaders.RetryAfter(response, clock),
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
        if (failure.Code is { } code)
        {
            text.Append(CultureInfo.InvariantCulture, $", code {code}");
        }

        if (failure.Subcode is { } subcode)
        {
            text.Append(CultureInfo.InvariantCulture, $", subcode {subcode}");
        }

        text.Append(").");
        if (failure.Error?.Advice is { Length: > 0 } advice)
        {
            text.Append(' ').Append(Sentence(advice));
        }

        if (failure.TraceId is { Length: > 0 } trace)
        {
            text.Append(" Trace id ").Append(trace).Append('.');
        }

        return text.ToString();
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string? Redact(string? text, ReadOnlySpan<string> secrets) => text is null ? null : Redactor.Redact(text, secrets);
}
