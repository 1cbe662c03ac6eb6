using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadsSdk;

/// <summary>
/// Represents the Threads API of Meta: a property for each group of calls, publishing in one call, and requests this library does not know
/// yet. <see cref="ThreadsClient"/> implements it. An app that depends on the interface can be tested without a client.
/// </summary>
/// <remarks>Members may be added in a minor version. Implement it in tests only, preferably with a mocking library.</remarks>
public partial interface IThreadsClient : IThreadsPublisher
{
    /// <summary>Sends a request this library does not know yet and returns the response as JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    /// <example>
    /// <code language="csharp">
    /// using var threads = new ThreadsClient("token");
    /// JsonElement response = await threads.SendAsync(
    ///     new ThreadsRequest(HttpMethod.Get, "me/brand_new_edge") { Query = { ["fields"] = "id" } }, cancellationToken);
    /// </code>
    /// </example>
    Task<JsonElement> SendAsync(ThreadsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request this library does not know yet and reads the response as the given type.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="typeInfo">The JSON metadata of the type; for models of this library, <see cref="ThreadsJson.TypeInfo{T}"/>.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ThreadsException">Threads responded with an error, or not at all.</exception>
    Task<T?> SendAsync<T>(ThreadsRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default);
}
