using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThreadsSdk.Auth;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Errors;

/// <summary>Describes what the SDK throws as a problem of HTTP.</summary>
internal static class ThreadsProblem
{
    /// <summary>Creates the description; null for an exception that is not of the SDK, or is a mistake of the app.</summary>
    public static ProblemDetails? From(Exception exception) =>
        exception switch
        {
            ThreadsValidationException invalid => Invalid(invalid),
            ThreadsRateLimitException => Describe(
                exception,
                StatusCodes.Status429TooManyRequests,
                "Threads takes no more of these for now"
            ),
            PublishQuotaException => Describe(exception, StatusCodes.Status429TooManyRequests, "No more posts for now"),
            ThreadsAuthenticationException => LoggedOut(exception),
            ThreadsCredentialStoreException => null,
            ThreadsPermissionException denied => Denied(denied),
            ThreadsNotFoundException => Describe(exception, StatusCodes.Status404NotFound, "Not on Threads"),
            ThreadsInvalidRequestException => Describe(exception, StatusCodes.Status400BadRequest, "Threads refused this"),
            IdempotencyKeyReusedException or PublishJournalConflictException or DuplicatePostException => Describe(
                exception,
                StatusCodes.Status409Conflict,
                "Published already, or being published"
            ),
            ScheduleConflictException => Describe(exception, StatusCodes.Status409Conflict, "It cannot be changed as it is now"),
            ThreadsTransportException { IsTimeout: true } or PublishTimeoutException => Describe(
                exception,
                StatusCodes.Status504GatewayTimeout,
                "Threads did not respond in time"
            ),
            ThreadsTransportException or ThreadsProtocolException or ThreadsApiException or PublishException => Describe(
                exception,
                StatusCodes.Status502BadGateway,
                "Threads did not respond as expected"
            ),
            _ => null,
        };

    /// <summary>What is wrong with a login, such as lost keys, is for the log of the app and not for whoever calls it.</summary>
    private static ProblemDetails LoggedOut(Exception exception)
    {
        var problem = Describe(exception, StatusCodes.Status401Unauthorized, "Log in with Threads again");
        problem.Detail = "There is no login with Threads, or it has ended or was revoked.";
        return problem;
    }

    private static HttpValidationProblemDetails Invalid(ThreadsValidationException exception) =>
        Complete(
            new HttpValidationProblemDetails(
                exception
                    .Errors.GroupBy(static error => error.Property, StringComparer.Ordinal)
                    .ToDictionary(
                        static rules => rules.Key,
                        static rules => rules.Select(static rule => rule.ToString()).ToArray(),
                        StringComparer.Ordinal
                    )
            ),
            exception,
            StatusCodes.Status400BadRequest,
            "Threads would refuse this"
        );

    private static ProblemDetails Denied(ThreadsPermissionException exception)
    {
        var problem = Describe(exception, StatusCodes.Status403Forbidden, "Threads was not allowed to do this");
        problem.Extensions["scopes"] = exception.RequiredScopes.Select(static scope => scope.Value).ToArray();
        return problem;
    }

    private static ProblemDetails Describe(Exception exception, int status, string title) =>
        Complete(new ProblemDetails(), exception, status, title);

    private static T Complete<T>(T problem, Exception exception, int status, string title)
        where T : ProblemDetails
    {
        problem.Status = status;
        problem.Title = title;
        problem.Detail = exception.Message;
        Extend(problem, "operation", (exception as ThreadsException)?.Operation);
        if (exception is ThreadsApiException api)
        {
            Extend(problem, "code", api.Code);
            Extend(problem, "subcode", api.Subcode);
            Extend(problem, "advice", api.Advice);
            Extend(problem, "userTitle", api.UserTitle);
            Extend(problem, "userMessage", api.UserMessage);
            Extend(problem, "threadsTraceId", api.TraceId);
        }

        return problem;
    }

    private static void Extend(ProblemDetails problem, string name, object? value)
    {
        if (value is not null)
        {
            problem.Extensions[name] = value;
        }
    }
}
