namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures one Threads client of an app, with its logins, stores and media hosts. <c>AddThreads</c> returns it.</summary>
/// <remarks>
/// The services of an unnamed client are plain services. Those of a named client are keyed services; the key is the client's name.
/// </remarks>
public interface IThreadsBuilder
{
    /// <summary>
    /// Gets the name of the client, which is also the name of its options and the key of its services. Empty for the unnamed client.
    /// </summary>
    string Name { get; }

    /// <summary>Gets the app's service collection.</summary>
    IServiceCollection Services { get; }
}
