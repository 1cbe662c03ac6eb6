using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using ThreadsSdk;
using ThreadsSdk.Client.Configuration;
using ThreadsSdk.Client.DependencyInjection;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>What publishing uses.</content>
public static partial class ThreadsBuilderExtensions
{
    /// <summary>Sets how the client publishes when a call gives no <see cref="PublishOptions"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Gets the options so far, and returns those to use.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Options that a call does give take the place of these as a whole, but for the journal store and the media host: where a call
    /// names none, it uses those of the app.
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddThreads(configuration.GetSection("Threads"))
    ///     .ConfigurePublishing(options => options with { Duplicates = DuplicateCheck.Refuse, Timeout = TimeSpan.FromMinutes(10) });
    /// </code>
    /// </example>
    public static IThreadsBuilder ConfigurePublishing(this IThreadsBuilder builder, Func<PublishOptions, PublishOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddKeyedSingleton(builder.Name, new PublishConfiguration(configure));
        return builder;
    }

    /// <summary>Saves the journals of what the client publishes in a store of your own.</summary>
    /// <typeparam name="TStore">The store. The container makes one for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddJournalStore<[DynamicallyAccessedMembers(Constructors)] TStore>(this IThreadsBuilder builder)
        where TStore : class, IPublishJournalStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IPublishJournalStore, TStore>();
        return builder;
    }

    /// <summary>Saves the journals of what the client publishes in a store of your own.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Makes the store, once for the app.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddJournalStore(this IThreadsBuilder builder, Func<IServiceProvider, IPublishJournalStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Saves the journals of what the client publishes in a folder, as <see cref="FilePublishJournalStore"/> does.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="folder">The folder, which is made with the first journal.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddFileJournalStore(this IThreadsBuilder builder, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddJournalStore(_ => new FilePublishJournalStore(folder));
    }

    /// <summary>Puts local images and videos on a host of your own while Threads fetches them.</summary>
    /// <typeparam name="THost">The host. The container makes one for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddMediaHost<[DynamicallyAccessedMembers(Constructors)] THost>(this IThreadsBuilder builder)
        where THost : class, IMediaHost
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IMediaHost, THost>();
        return builder;
    }

    /// <summary>Puts local images and videos on a host of your own while Threads fetches them.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Makes the host, once for the app.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddMediaHost(this IThreadsBuilder builder, Func<IServiceProvider, IMediaHost> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Puts local images and videos into a folder that a web server shows, as <see cref="FolderMediaHost"/> does.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder, Action<FolderMediaHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddFolderMediaHost().ConfigureOptions(configure);
    }

    /// <summary>Puts local images and videos into a folder that a web server shows, named by the configuration of the app.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">The section of the options: <c>Folder</c> and <c>BaseUrl</c>.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddFolderMediaHost().BindOptions<FolderMediaHostOptions>(configuration, CoreOptions.Bind);
    }

    private static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder)
    {
        var name = builder.Name;
        return builder
            .AddOptions<FolderMediaHostOptions>(static options => options.Validate())
            .AddMediaHost(provider => new FolderMediaHost(provider.GetOptions<FolderMediaHostOptions>(name)));
    }
}
