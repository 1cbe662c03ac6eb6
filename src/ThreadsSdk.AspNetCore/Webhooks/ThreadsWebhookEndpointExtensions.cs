using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Webhooks;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the addresses at which webhooks are received, and at which parked events are looked at.</summary>
public static class ThreadsWebhookEndpointExtensions
{
    /// <summary>
    /// Receives webhooks: responds to the handshake, verifies the signature over the body as it came before anything is read of it, records
    /// the events, and responds. Handlers run afterwards, so that a slow one delays no response.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/threads</c>. Enter it in the App Dashboard, with the name of the host.</param>
    /// <returns>The conventions of the endpoint, such as its hosts or limits of its rate. It needs no authorization.</returns>
    /// <exception cref="InvalidOperationException"><c>AddWebhooks</c> was not called.</exception>
    /// <remarks>
    /// It refuses with HTTP 401 what is not signed with a secret of the app, with 413 and 408 what is too large or too slow, and with 503
    /// what cannot be recorded: Meta sends that again for 36 hours. What is signed is never refused for what it says. No middleware may
    /// read or rewrite the body before.
    /// </remarks>
    public static IEndpointConventionBuilder MapThreadsWebhooks(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        CheckAdded(endpoints);
        return endpoints
            .MapMethods(
                pattern,
                [HttpMethods.Get, HttpMethods.Post],
                http => http.RequestServices.GetRequiredService<WebhookEndpoint>().ServeAsync(http)
            )
            .WithDisplayName("Threads webhooks")
            .ExcludeFromDescription()
            .DisableAntiforgery()
            .AllowAnonymous();
    }

    /// <summary>
    /// Shows the events that handlers could not deal with, as JSON, and has them handled again or deletes them. They contain what users
    /// wrote, so that the endpoints ask for authorization: that of the app's default policy, or of those added to what is returned.
    /// </summary>
    /// <param name="endpoints">The endpoints of the app.</param>
    /// <param name="pattern">The path, such as <c>/admin/webhooks</c>.</param>
    /// <returns>The conventions of the endpoints, such as <c>RequireAuthorization("admin")</c>. Allowing anonymous callers has HTTP 403 returned.</returns>
    /// <exception cref="InvalidOperationException"><c>AddWebhooks</c> was not called.</exception>
    /// <remarks>
    /// <c>GET</c> lists them, the oldest first. <c>POST retry</c> below the path has all of them handled again, <c>POST {id}/retry</c> one;
    /// <c>DELETE {id}</c> deletes one. Changes are refused with HTTP 403 when the page of another site asks for them.
    /// </remarks>
    public static IEndpointConventionBuilder MapThreadsParkedWebhooks(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        CheckAdded(endpoints);
        return ParkedEndpoints.Map(endpoints, pattern);
    }

    /// <summary>Creates nothing yet: invalid options are told when the app starts, with all others.</summary>
    private static void CheckAdded(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(WebhookEndpoint)) == false)
        {
            throw new InvalidOperationException(
                "There are no webhooks of Threads in this app. Call AddWebhooks on what AddThreads returns."
            );
        }
    }
}
