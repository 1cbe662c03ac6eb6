using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Reporting;

/// <summary>Converts an exception to what it means for the user of the command.</summary>
internal static class FailureReader
{
    private const string LoginStep = "Log in again: threads auth login";
    private const string RefreshToken = ThreadsOperationNames.OAuth.RefreshToken;
    private const string ExchangeCode = ThreadsOperationNames.OAuth.ExchangeCode;

    public static Failure Read(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => new Failure(ExitCode.Cancelled, "Stopped."),
            UnfinishedException unfinished => PublishFailures.Read(unfinished, cancellationToken),
            OutputException output => Read(output),
            UsageException usage => new Failure(ExitCode.Usage, usage.Message, usage.NextStep) { Rules = usage.Rules },
            SpecToolingException spec => new Failure(ExitCode.Usage, spec.Message, spec.NextStep),
            ThreadsAuthenticationException { Status: null } login => new Failure(ExitCode.Usage, login.Message, LoginStep)
            {
                Operation = login.Operation,
            },
            ThreadsApiException api => Read(api),
            ThreadsTransportException transport => new Failure(ExitCode.Network, transport.Message, NetworkStep(transport.IsTimeout))
            {
                Operation = transport.Operation,
            },
            ThreadsProtocolException protocol => new Failure(
                ExitCode.Unintelligible,
                protocol.Message,
                protocol.IsTransient
                    ? "Threads has failed. Try again later."
                    : $"See whether {CommandEnvironment.BaseAddress} or --base-address leads to Threads or to a simulator, and not to a "
                        + "proxy or a login page."
            )
            {
                Operation = protocol.Operation,
                Status = protocol.Status,
                Retry = protocol.IsTransient ? ThreadsRetry.Backoff : null,
                TraceId = protocol.TraceId,
                RetryAfter = protocol.RetryAfter,
            },
            PublishException publish => PublishFailures.Read(publish, cancellationToken),
            IdempotencyKeyReusedException reused => new Failure(
                ExitCode.Usage,
                reused.Message,
                $"Nothing was sent. To forget the other: threads post --discard {ShellWord.Quote(reused.IdempotencyKey ?? "")}"
            ),
            PublishJournalConflictException conflict => new Failure(
                ExitCode.Usage,
                conflict.Message,
                "Another process is publishing the same. Let it finish."
            ),
            PublishJournalStoreException store => new Failure(
                ExitCode.Usage,
                store.Message,
                $"Check the folder, or name another one with --journals or {CommandEnvironment.Journals}."
            ),
            MediaHostException media => new Failure(media.IsTransient ? ExitCode.Network : ExitCode.Usage, media.Message),
            ThreadsCallbackException callback => Read(callback),
            ThreadsCredentialStoreException store => new Failure(
                ExitCode.Usage,
                store.Message,
                store.IsDamaged ? LoginStep : $"Check the folder, or name another one with --store or {CommandEnvironment.Credentials}."
            ),
            UnexpectedResponseException unexpected => new Failure(ExitCode.Unintelligible, unexpected.Message, unexpected.NextStep),
            NoResponseException late => new Failure(ExitCode.Network, late.Message, late.NextStep),
            HttpRequestException => new Failure(ExitCode.Network, "The server was not reached.", NetworkStep(isTimeout: false)),

            // The checks of the SDK: nothing was sent.
            ThreadsValidationException broken => new Failure(
                ExitCode.Usage,
                RulesText.Title(broken),
                "Change that and try again; nothing was sent."
            )
            {
                Rules = broken.Errors,
            },
            ArgumentException argument => new Failure(
                ExitCode.Usage,
                WithoutParameter(argument),
                "Change that value and try again; nothing was sent."
            ),
            _ => new Failure(ExitCode.Bug, exception.Message, "This is a bug of the command. Please report it with the lines above.")
            {
                Details = exception.ToString(),
            },
        };

    private static Failure Read(OutputException output) =>
        output is { IsReaderGone: true, IsAfterChange: false, Published.Count: 0 }
            ? new Failure(ExitCode.ReaderGone, output.Message)
            : Unwritten(output);

    private static Failure Unwritten(OutputException output) =>
        new(
            ExitCode.Unwritten,
            output.Message,
            output.Published.Count > 0
                ? "Do not post it again: it is out."
                : "What the command was asked to do is done; only its result could not be shown."
        )
        {
            Published = [.. output.Published.Select(post => post.Id)],
            Permalinks = [.. output.Published.Select(post => post.Permalink)],
        };

    private static Failure Read(ThreadsCallbackException callback) =>
        callback switch
        {
            ThreadsAccessNotGrantedException { IsRefusedByUser: true } refused => new Failure(
                ExitCode.Api,
                refused.Message,
                "The app was given nothing. To grant access after all, run the command again and approve."
            ),
            ThreadsAccessNotGrantedException refused => new Failure(
                ExitCode.Api,
                refused.Message,
                refused.KnownError is not null
                    ? "Nothing was kept. Change that, and run the command again."
                    : "Check in the App Dashboard that the app id is the Threads one, that the redirect URI is registered, and that the "
                        + "user is a tester of the app."
            )
            {
                MetaCode = refused.Code,
                UserMessage = refused.Description,
                Error = refused.KnownError?.Name,
                Advice = refused.Advice,
                Retry = refused.KnownError?.Retry,
            },
            ThreadsStateException => new Failure(
                ExitCode.Usage,
                callback.Message,
                "Nothing was sent. Run the command again, and paste the address of that very login, from https to its end."
            ),
            _ => new Failure(
                ExitCode.Usage,
                callback.Message,
                "Nothing was sent. Run the command again, and paste the whole address, from https to its end."
            ),
        };

    private static Failure Read(ThreadsApiException api) =>
        new(ExitCode.Api, api.Message, ApiStep(api))
        {
            Operation = api.Operation,
            Status = api.Status,
            MetaCode = api.Code,
            MetaSubcode = api.Subcode,
            MetaType = api.Type,
            UserTitle = api.UserTitle,
            UserMessage = api.UserMessage,
            Error = api.Error?.Name,
            Advice = api.Advice,
            Retry = RetryOf(api),
            TraceId = api.TraceId,
            RetryAfter = api.RetryAfter,
        };

    /// <summary>Gets a value indicating whether trying again helps; null when nobody knows.</summary>
    private static ThreadsRetry? RetryOf(ThreadsApiException api) =>
        api switch
        {
            { IsTransient: true } => ThreadsRetry.Backoff,
            { Error.Retry: var known } => known,
            ThreadsRateLimitException => ThreadsRetry.Later,
            _ => null,
        };

    private static string? ApiStep(ThreadsApiException api)
    {
        var advice = api.Advice is { } known && !api.Message.Contains(known, StringComparison.Ordinal) ? known + " " : "";
        var step = api switch
        {
            ThreadsInvalidRequestException { Operation: RefreshToken } =>
                $"Meta refreshes a token that is at least {ThreadsLimits.TokenRefreshAge.TotalHours} hours old. The old one is still good.",
            { Operation: ExchangeCode } =>
                "A code works once, for an hour, and with the redirect URI it was asked for with. Check app id, secret and redirect "
                    + "URI; then log in again.",
            ThreadsAuthenticationException =>
                $"See whether {CommandEnvironment.AccessToken} holds the token you mean, and whether it belongs to this server; or "
                    + "log in: threads auth login",
            ThreadsPermissionException permission => ScopeStep.For(permission),
            ThreadsRateLimitException { RetryAfter: { } wait } => $"Try again in {wait:c}.",
            ThreadsRateLimitException => "Try again later; `threads quota` shows what is used.",
            ThreadsNotFoundException => "Check the id: `threads posts` lists those of your own posts.",
            _ => "",
        };
        return (advice + step).Trim() is { Length: > 0 } text ? text : null;
    }

    private static string NetworkStep(bool isTimeout) =>
        isTimeout
            ? "Try again; it took too long."
            : $"Check the network and {CommandEnvironment.BaseAddress} or --base-address. A simulator has to be running: threads simulator";

    private static string WithoutParameter(ArgumentException argument) =>
        argument.ParamName is { } name
            ? argument.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : argument.Message;
}
