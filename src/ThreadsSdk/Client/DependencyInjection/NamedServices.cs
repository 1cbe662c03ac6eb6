using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>
/// Registers and resolves the services of one client: plain services for the unnamed client, keyed services for a named one.
/// </summary>
internal static class NamedServices
{
    /// <summary>Registers a service unless the client already has one.</summary>
    /// <returns>True if the service was added.</returns>
    public static bool TryAdd<T>(this IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class
    {
        var count = builder.Services.Count;
        builder.Services.TryAdd(Describe(builder, lifetime, create));
        return builder.Services.Count > count;
    }

    /// <summary>Registers a service that replaces any earlier one of the client.</summary>
    public static void Set<T>(this IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class => builder.Services.Replace(Describe(builder, lifetime, create));

    /// <summary>Registers a singleton, created by the container, that replaces any earlier one of the client.</summary>
    public static void Set<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        this IThreadsBuilder builder
    )
        where TImplementation : class, T =>
        builder.Services.Replace(new ServiceDescriptor(typeof(T), KeyOf(builder.Name), typeof(TImplementation), ServiceLifetime.Singleton));

    /// <summary>Gets a service of the client itself, or null if it has none.</summary>
    public static T? FindOwn<T>(this IServiceProvider provider, string name)
        where T : class => name.Length == 0 ? provider.GetService<T>() : provider.GetKeyedService<T>(name);

    /// <summary>Gets a required service of the client itself.</summary>
    public static T GetOwn<T>(this IServiceProvider provider, string name)
        where T : class => name.Length == 0 ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);

    /// <summary>Gets a service of the client. A client without a service of its own shares the app's.</summary>
    public static T? FindShared<T>(this IServiceProvider provider, string name)
        where T : class => provider.FindOwn<T>(name) ?? provider.GetService<T>();

    /// <summary>
    /// Determines whether the client has a service of its own, without creating it: it may be scoped. Returns true if the container does
    /// not support the question.
    /// </summary>
    public static bool HasOwn<T>(this IServiceProvider provider, string name) =>
        name.Length == 0
            ? provider.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) ?? true
            : provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(T), name) ?? true;

    private static ServiceDescriptor Describe<T>(IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class => new(typeof(T), KeyOf(builder.Name), (provider, _) => create(provider), lifetime);

    private static string? KeyOf(string name) => name.Length == 0 ? null : name;
}
