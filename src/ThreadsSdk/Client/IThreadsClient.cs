using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadsSdk;

/// <summary>
/// The Threads API of Meta: a group of calls for each property, publishing in one call, and requests this library does not know yet.
/// <see cref="ThreadsClient"/> implements it; an app that depends on the interface can be tested without it.
/// </summary>
/// <remarks>May grow in a minor version: implement it in tests only, best through a mocking library.</remarks>
public partial interface IThreadsClient : IThreadsPublisher
{
    /// <summary>Sends a request this library does not know yet.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ThreadsException">Threads answered with an error, or not at all.</exception>
    Task<JsonElement> SendAsync(ThreadsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request this library does not know yet, and reads its answer as a type.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="typeInfo">How to read it; for the models of this library <see cref="ThreadsJson.TypeInfo{T}"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ThreadsException">Threads answered with an error, or not at all.</exception>
    Task<T?> SendAsync<T>(ThreadsRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default);
}
