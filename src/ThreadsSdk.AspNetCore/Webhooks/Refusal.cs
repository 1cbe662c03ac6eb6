using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Represents why a request is not accepted, in a sentence for whoever configures the webhook.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Kind">A word for it, for metrics.</param>
/// <param name="Reason">The sentence.</param>
internal sealed record Refusal(int Status, string Kind, string Reason)
{
    public static readonly Refusal NoHandshake = new(
        StatusCodes.Status400BadRequest,
        "handshake",
        $"This address takes webhooks of Threads: a handshake with {ThreadsApi.WebhookMode} and {ThreadsApi.WebhookChallenge}, or a POST."
    );

    public static readonly Refusal WrongToken = new(
        StatusCodes.Status403Forbidden,
        "token",
        "The verify token is another one than that in the options of this webhook. Enter the same in the App Dashboard."
    );

    public static readonly Refusal NoSignature = new(
        StatusCodes.Status401Unauthorized,
        "unsigned",
        $"The header {ThreadsApi.WebhookSignature} is missing. Meta sends it with each notification; a proxy may have removed it."
    );

    public static readonly Refusal WrongSignature = new(
        StatusCodes.Status401Unauthorized,
        "signature",
        "The signature is wrong: it was made with the secret of another app, or the body was read or rewritten before it came here."
    );

    public static readonly Refusal Slow = new(StatusCodes.Status408RequestTimeout, "slow", "The body did not come in time.");

    public static readonly Refusal BrokenOff = new(
        StatusCodes.Status400BadRequest,
        "broken",
        "The body broke off before its end, or is malformed."
    );

    public static readonly Refusal Full = new(
        StatusCodes.Status503ServiceUnavailable,
        "full",
        "Too many events wait to be handled. Send it again later."
    );

    public static readonly Refusal InboxFailed = new(
        StatusCodes.Status503ServiceUnavailable,
        "inbox",
        "The notification could not be recorded. Send it again later."
    );

    public static readonly Refusal InvalidOptions = new(
        StatusCodes.Status503ServiceUnavailable,
        "options",
        "The options of this webhook are invalid; the log says why."
    );

    public static Refusal TooLarge(int limit) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "size",
            string.Create(CultureInfo.InvariantCulture, $"The body has more than the {limit} bytes that the options of this webhook allow.")
        );

    /// <summary>Writes the sentence as plain text.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        if (response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        response.StatusCode = Status;
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "30";
        }

        if (Kind is "size" or "slow" or "broken")
        {
            // What is left of the body is not waited for.
            response.Headers.Connection = "close";
        }

        await PlainText.WriteAsync(http, Reason).ConfigureAwait(false);
    }
}
