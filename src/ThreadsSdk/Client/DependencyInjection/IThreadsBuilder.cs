namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Configures one Threads client of an app, and what belongs to it: logins, stores, media hosts. Returned by <c>AddThreads</c>.
/// </summary>
/// <remarks>
/// What is added to a client without a name are plain services. What is added to a client with a name are keyed services, whose key is
/// the name.
/// </remarks>
public interface IThreadsBuilder
{
    /// <summary>Gets the name of the client, of its options and the key of its services; empty for the client without a name.</summary>
    string Name { get; }

    /// <summary>Gets the services of the app.</summary>
    IServiceCollection Services { get; }
}
