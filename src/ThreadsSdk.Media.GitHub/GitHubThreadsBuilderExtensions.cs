using Microsoft.Extensions.Configuration;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds GitHub as media host to a registered Threads client.</summary>
public static class GitHubThreadsBuilderExtensions
{
    /// <summary>
    /// Hosts local images and videos in a public repository while Threads fetches them, using <see cref="GitHubMediaHost"/>.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddGitHubMediaHost(this IThreadsBuilder builder, Action<GitHubMediaHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddHost().ConfigureOptions(configure);
    }

    /// <summary>Hosts local images and videos in a public repository named in the app's configuration.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The configuration section, with a key for each property of <see cref="GitHubMediaHostOptions"/> that text can express, such as
    /// <c>Owner</c>.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads"))
    ///     .AddGitHubMediaHost(configuration.GetSection("Threads:GitHub"));
    /// </code>
    /// </example>
    public static IThreadsBuilder AddGitHubMediaHost(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddHost().BindOptions<GitHubMediaHostOptions>(configuration, Bind);
    }

    private static IThreadsBuilder AddHost(this IThreadsBuilder builder)
    {
        var name = builder.Name;
        return builder
            .AddOptions<GitHubMediaHostOptions>(static options => options.Validate())
            .AddMediaHost(provider => new GitHubMediaHost(provider.GetOptions<GitHubMediaHostOptions>(name)));
    }

    private static void Bind(ThreadsOptionsSection section, GitHubMediaHostOptions options)
    {
        options.Owner = section.GetString(nameof(options.Owner)) ?? options.Owner;
        options.Repository = section.GetString(nameof(options.Repository)) ?? options.Repository;
        options.Branch = section.GetString(nameof(options.Branch)) ?? options.Branch;
        options.Folder = section.GetString(nameof(options.Folder)) ?? options.Folder;
        options.Token = section.GetString(nameof(options.Token)) ?? options.Token;
        options.ApiBaseAddress = section.GetUri(nameof(options.ApiBaseAddress)) ?? options.ApiBaseAddress;
    }
}
