using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>Provides what alternative senders share with the client: connections and exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsHttp
{
    // As a request of one's own is called elsewhere.
    private static readonly ThreadsOperation Custom = new("", "Custom", "", HttpMethod.Get, "");

    /// <summary>The name of the unnamed client's <see cref="HttpClient"/>.</summary>
    public const string ClientName = "ThreadsSdk";

    /// <summary>Creates a handler that does not follow redirects, so that a token is never sent where a response redirects to.</summary>
    /// <returns>The handler.</returns>
    public static HttpMessageHandler CreateHandler() => Handlers.Create();

    /// <summary>Checks that a token is well-formed. The exception never shows the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="name">The name of the option.</param>
    /// <exception cref="ArgumentException">The token is malformed.</exception>
    public static void CheckToken(string? token, string name) => Bearer.Check(token, name);

    /// <summary>Checks that tokens may be sent to an address.</summary>
    /// <param name="address">The address of a server.</param>
    /// <param name="name">The name of the option.</param>
    /// <exception cref="ArgumentException">
    /// The address is neither https nor on this machine, or has a query, a fragment or user information.
    /// </exception>
    public static void CheckAddress(Uri? address, string name) => ServerAddress.Check(address, name);

    /// <summary>Creates the options of a request with which the app's settings limit and redact its response.</summary>
    /// <param name="services">The app's service provider.</param>
    /// <param name="name">The client's name; empty for the unnamed client.</param>
    /// <returns>The request options, by their keys.</returns>
    public static Dictionary<string, object> RequestOptions(IServiceProvider services, string name) =>
        new() { [ThreadsSettings.OptionsKey] = services.GetRequiredKeyedService<ThreadsSettings>(name) };

    /// <summary>Reads how much of its rate limits the app has used.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The usage; null if the response does not say.</returns>
    public static ThreadsUsage? FindUsage(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return ResponseHeaders.Usage(response);
    }

    /// <summary>Creates the exception for a response whose status indicates failure.</summary>
    /// <param name="response">The response. Its body is read.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The exception; null if the status indicates success.</returns>
    public static async ValueTask<Exception?> FindFailureAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        using var body = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new FailedResponse(
            Custom,
            response,
            ThreadsSettings.OneAttempt.For(response),
            Secrets.Collect(call: null, response)
        ).Explain(body.Json, unreadable: null);
    }
}
