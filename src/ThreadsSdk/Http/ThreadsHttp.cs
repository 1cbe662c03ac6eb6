using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>What other ways of sending share with the client: the connections, and the exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsHttp
{
    // As a request of one's own is called elsewhere.
    private static readonly ThreadsOperation Custom = new("", "Custom", "", HttpMethod.Get, "");

    /// <summary>Makes a handler that follows no redirect, so that a token never goes where an answer sends it.</summary>
    /// <returns>The handler.</returns>
    public static HttpMessageHandler CreateHandler() => Handlers.Create();

    /// <summary>Refuses what cannot be a token. Never tells the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="name">The name of the option.</param>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    public static void CheckToken(string? token, string name) => Bearer.Check(token, name);

    /// <summary>Refuses an address that tokens must not be sent to.</summary>
    /// <param name="address">The address of a server.</param>
    /// <param name="name">The name of the option.</param>
    /// <exception cref="ArgumentException">It is neither https nor on this machine, or has a query, a fragment or a user.</exception>
    public static void CheckAddress(Uri? address, string name) => ServerAddress.Check(address, name);

    /// <summary>What a request has to carry so that the options of the app bound its answer and what is told of it.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="name">The name of the client; empty for the one without a name.</param>
    /// <returns>Options of a request, by their key.</returns>
    public static Dictionary<string, object> RequestOptions(IServiceProvider services, string name) =>
        new() { [ThreadsSettings.OptionsKey] = services.GetRequiredKeyedService<ThreadsSettings>(name) };

    /// <summary>The exception for an answer whose status says that it failed.</summary>
    /// <param name="response">The answer, whose body is read.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The exception; null when the status is good.</returns>
    public static async ValueTask<Exception?> FindFailureAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        using var body = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new FailedResponse(Custom, response, ThreadsSettings.OneAttempt.Of(response), Secrets.Of(call: null, response)).Explain(
            body.Json,
            unreadable: null
        );
    }
}
