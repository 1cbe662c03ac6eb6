using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Services that belong to one client: plain ones for the client without a name, keyed ones for a client with a name.</summary>
internal static class NamedServices
{
    /// <summary>Adds a service unless the client has one.</summary>
    /// <returns>Whether it was added.</returns>
    public static bool TryAdd<T>(this IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class
    {
        var count = builder.Services.Count;
        builder.Services.TryAdd(Describe(builder, lifetime, create));
        return builder.Services.Count > count;
    }

    /// <summary>Adds a service in place of any the client has: the last one counts.</summary>
    public static void Set<T>(this IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class => builder.Services.Replace(Describe(builder, lifetime, create));

    /// <summary>Adds a singleton in place of any the client has, made by the container.</summary>
    public static void Set<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        this IThreadsBuilder builder
    )
        where TImplementation : class, T =>
        builder.Services.Replace(new ServiceDescriptor(typeof(T), KeyOf(builder.Name), typeof(TImplementation), ServiceLifetime.Singleton));

    /// <summary>Gets a service of the client itself.</summary>
    public static T? FindOwn<T>(this IServiceProvider provider, string name)
        where T : class => name.Length == 0 ? provider.GetService<T>() : provider.GetKeyedService<T>(name);

    /// <summary>Gets a service of the client itself, which has to be there.</summary>
    public static T GetOwn<T>(this IServiceProvider provider, string name)
        where T : class => name.Length == 0 ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);

    /// <summary>Gets a service of the client; one without a service of its own shares that of the app.</summary>
    public static T? FindShared<T>(this IServiceProvider provider, string name)
        where T : class => provider.FindOwn<T>(name) ?? provider.GetService<T>();

    /// <summary>
    /// Whether the client has a service of its own. Nothing is made for it: it may be scoped. A container that cannot tell is believed.
    /// </summary>
    public static bool HasOwn<T>(this IServiceProvider provider, string name) =>
        name.Length == 0
            ? provider.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) ?? true
            : provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(T), name) ?? true;

    private static ServiceDescriptor Describe<T>(IThreadsBuilder builder, ServiceLifetime lifetime, Func<IServiceProvider, T> create)
        where T : class => new(typeof(T), KeyOf(builder.Name), (provider, _) => create(provider), lifetime);

    private static string? KeyOf(string name) => name.Length == 0 ? null : name;
}
