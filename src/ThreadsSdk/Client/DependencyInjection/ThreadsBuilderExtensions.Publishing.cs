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
    /// <summary>Configures how the client publishes when a call passes no <see cref="PublishOptions"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Receives the options so far and returns the options to use.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <remarks>
    /// Options passed to a call replace these entirely. The journal store and the media host are the exception: a call that names none uses
    /// the app's.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
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

    /// <summary>Saves the client's publish journals in a custom store.</summary>
    /// <typeparam name="TStore">The type of the store. The container creates one instance for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddJournalStore<[DynamicallyAccessedMembers(Constructors)] TStore>(this IThreadsBuilder builder)
        where TStore : class, IPublishJournalStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IPublishJournalStore, TStore>();
        return builder;
    }

    /// <summary>Saves the client's publish journals in a custom store.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Creates the store, once for the app.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddJournalStore(this IThreadsBuilder builder, Func<IServiceProvider, IPublishJournalStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Saves the client's publish journals in a folder, using <see cref="FilePublishJournalStore"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="folder">The folder. It is created when the first journal is saved.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads")).AddFileJournalStore("/var/lib/app/journals");
    /// </code>
    /// </example>
    public static IThreadsBuilder AddFileJournalStore(this IThreadsBuilder builder, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddJournalStore(_ => new FilePublishJournalStore(folder));
    }

    /// <summary>Hosts local images and videos on a custom media host while Threads fetches them.</summary>
    /// <typeparam name="THost">The type of the host. The container creates one instance for the app.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddMediaHost<[DynamicallyAccessedMembers(Constructors)] THost>(this IThreadsBuilder builder)
        where THost : class, IMediaHost
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set<IMediaHost, THost>();
        return builder;
    }

    /// <summary>Hosts local images and videos on a custom media host while Threads fetches them.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="create">Creates the host, once for the app.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddMediaHost(this IThreadsBuilder builder, Func<IServiceProvider, IMediaHost> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Set(ServiceLifetime.Singleton, create);
        return builder;
    }

    /// <summary>Hosts local images and videos in a folder that a web server exposes, using <see cref="FolderMediaHost"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads")).AddFolderMediaHost(options =>
    /// {
    ///     options.Folder = "/var/www/media";
    ///     options.BaseUrl = new Uri("https://example.com/media/");
    /// });
    /// </code>
    /// </example>
    public static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder, Action<FolderMediaHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddFolderMediaHost().ConfigureOptions(configure);
    }

    /// <summary>
    /// Hosts local images and videos in a folder that a web server exposes. The folder is named in the app's configuration.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">The configuration section with the keys <c>Folder</c> and <c>BaseUrl</c>.</param>
    /// <returns>The same builder, for further calls.</returns>
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
