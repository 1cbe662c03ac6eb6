using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.AspNetCore.Webhooks;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Serves the callbacks for users who leave.</summary>
internal sealed class UserDataEndpoints
{
    /// <summary>Nobody knows how long Meta tries. A request that somebody found in a log should not work for ever.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(5);

    private static readonly Refusal Failed = new(
        StatusCodes.Status500InternalServerError,
        "store",
        "Not everything could be deleted. Send it again later."
    );

    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    private UserDataEndpoints(IServiceProvider services)
    {
        // Read once at the start, where a missing secret has to be found.
        if (AppSecrets.Get(services).Count == 0)
        {
            throw new InvalidOperationException(AppSecrets.Missing);
        }

        _clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger<UserDataEndpoints>();
    }

    public static IEndpointConventionBuilder MapDeauthorize(IEndpointRouteBuilder endpoints, string pattern)
    {
        var callbacks = new UserDataEndpoints(endpoints.ServiceProvider);
        return Open(endpoints.MapPost(pattern, callbacks.DeauthorizeAsync));
    }

    public static IEndpointConventionBuilder MapDataDeletion(IEndpointRouteBuilder endpoints, string pattern)
    {
        var callbacks = new UserDataEndpoints(endpoints.ServiceProvider);
        var protection =
            endpoints.ServiceProvider.GetService<IDataProtectionProvider>()
            ?? throw new InvalidOperationException(
                "Confirmation codes are protected by data protection, which is not there. Call AddDataProtection on the services."
            );
        var code = new DeletionCode(protection);
        var group = endpoints.MapGroup(pattern);
        group.MapPost("", http => callbacks.DeleteAsync(http, code));
        group.MapGet("{code}", http => DeletionPage.WriteAsync(http, code.Read(http.GetRouteValue("code") as string ?? "")));
        return Open(group);
    }

    private static T Open<T>(T endpoints)
        where T : IEndpointConventionBuilder => endpoints.ExcludeFromDescription().DisableAntiforgery().AllowAnonymous();

    private async Task DeauthorizeAsync(HttpContext http)
    {
        if (await ClearAsync(http, IsOlderThanLoginAsync).ConfigureAwait(false))
        {
            Log.Deauthorized(_logger);
        }
    }

    private async Task DeleteAsync(HttpContext http, DeletionCode code)
    {
        if (!await ClearAsync(http, isOutdated: null).ConfigureAwait(false))
        {
            return;
        }

        Log.Deleted(_logger);
        var request = http.Request;
        var confirmation = code.Create(_clock.GetUtcNow());
        var path = (request.Path.Value ?? "").TrimEnd('/');
        var reply = new DataDeletionReply
        {
            Url = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, $"{path}/{confirmation}"),
            ConfirmationCode = confirmation,
        };
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http
            .Response.WriteAsync(JsonSerializer.Serialize(reply, ThreadsJson.TypeInfo<DataDeletionReply>()), http.RequestAborted)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Determines whether the user has logged in since: then an old request, repeated by Meta or by somebody else, must not end the new login.
    /// </summary>
    private static async Task<bool> IsOlderThanLoginAsync(
        IServiceProvider services,
        SignedRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var stored = services.GetService<IThreadsCredentialStore>() is { } store
                ? await store.LoadAsync(request.UserId!, cancellationToken).ConfigureAwait(false)
                : null;
            return stored?.Credentials.IssuedAt > request.IssuedAt + ClockDifference;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What cannot be read can be deleted.
            return false;
        }
    }

    /// <summary>Deletes what is there of the user of a request, or refuses it.</summary>
    private async Task<bool> ClearAsync(HttpContext http, Func<IServiceProvider, SignedRequest, CancellationToken, Task<bool>>? isOutdated)
    {
        var (user, refusal) = await ReadUserAsync(http).ConfigureAwait(false);
        if (refusal is null)
        {
            if (isOutdated is not null && await isOutdated(http.RequestServices, user!, http.RequestAborted).ConfigureAwait(false))
            {
                Log.Outdated(_logger);
                return false;
            }

            var isDone = await UserDeletion
                .DeleteAsync(http.RequestServices, user!.UserId!, _logger, http.RequestAborted)
                .ConfigureAwait(false);
            refusal = isDone ? null : Failed;
        }

        if (refusal is not null)
        {
            Log.CallbackRefused(_logger, refusal.Status, refusal.Reason);
            await refusal.WriteAsync(http).ConfigureAwait(false);
        }

        return refusal is null;
    }

    private async Task<(SignedRequest? User, Refusal? Refusal)> ReadUserAsync(HttpContext http)
    {
        var (signed, refusal) = await SignedForm.ReadAsync(http, _clock).ConfigureAwait(false);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        try
        {
            var request = ThreadsSignedRequest.Parse(signed!, AppSecrets.Get(http.RequestServices), MaxAge, _clock);
            return (request, null);
        }
        catch (ThreadsSignedRequestException e)
        {
            return (null, new(StatusCodes.Status400BadRequest, "signature", e.Message));
        }
        catch (Exception e) when (e is OptionsValidationException or ArgumentException)
        {
            Log.InvalidSecrets(_logger, e);
            return (null, Refusal.InvalidOptions);
        }
    }
}
