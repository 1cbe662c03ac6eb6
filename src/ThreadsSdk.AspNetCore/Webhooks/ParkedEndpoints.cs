using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Access;
using ThreadsSdk.AspNetCore.Logging;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Shows parked events to people of the app, and does with them what those decide.</summary>
internal static class ParkedEndpoints
{
    public static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string pattern)
    {
        var group = endpoints.MapGroup(pattern);
        group.MapGet("", List);
        group.MapPost("retry", RetryAllAsync);
        group.MapPost("{id}/retry", RetryAsync);
        group.MapDelete("{id}", DeleteAsync);
        return group.RequireAuthorization().ExcludeFromDescription().AddEndpointFilter(SameSite.FilterAsync);
    }

    private static JsonHttpResult<IAsyncEnumerable<ParkedWebhook>> List(HttpContext http, WebhookInbox inbox)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(ReadAsync(inbox, http.RequestAborted), ParkedJson.Default.IAsyncEnumerableParkedWebhook);
    }

    private static async IAsyncEnumerable<ParkedWebhook> ReadAsync(
        WebhookInbox inbox,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var parked in inbox.Current.ListParkedAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return ParkedWebhook.From(parked);
        }
    }

    private static async Task<Results<NoContent, NotFound>> RetryAsync(
        string id,
        WebhookInbox inbox,
        WebhookSignal signal,
        ILogger<WebhookEndpoint> logger,
        CancellationToken cancellationToken
    )
    {
        if (!await inbox.Current.RetryParkedAsync(id, cancellationToken).ConfigureAwait(false))
        {
            return TypedResults.NotFound();
        }

        Log.RetryParked(logger, id);
        signal.Wake();
        return TypedResults.NoContent();
    }

    private static async Task<JsonHttpResult<RetriedCount>> RetryAllAsync(
        WebhookInbox inbox,
        WebhookSignal signal,
        ILogger<WebhookEndpoint> logger,
        CancellationToken cancellationToken
    )
    {
        var ids = new List<string>();
        await foreach (var parked in inbox.Current.ListParkedAsync(cancellationToken).ConfigureAwait(false))
        {
            ids.Add(parked.Event.Id);
        }

        var retried = 0;
        foreach (var id in ids)
        {
            if (await inbox.Current.RetryParkedAsync(id, cancellationToken).ConfigureAwait(false))
            {
                Log.RetryParked(logger, id);
                signal.Wake();
                retried++;
            }
        }

        return TypedResults.Json(new RetriedCount(retried), ParkedJson.Default.RetriedCount);
    }

    private static async Task<Results<NoContent, NotFound>> DeleteAsync(
        string id,
        WebhookInbox inbox,
        ILogger<WebhookEndpoint> logger,
        CancellationToken cancellationToken
    )
    {
        if (!await inbox.Current.DeleteParkedAsync(id, cancellationToken).ConfigureAwait(false))
        {
            return TypedResults.NotFound();
        }

        Log.ParkedDeleted(logger, id);
        return TypedResults.NoContent();
    }
}
