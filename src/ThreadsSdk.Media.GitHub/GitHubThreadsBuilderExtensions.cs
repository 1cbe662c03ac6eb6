using Microsoft.Extensions.Configuration;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the local images and videos of a registered Threads client into a GitHub repository.</summary>
public static class GitHubThreadsBuilderExtensions
{
    /// <summary>
    /// Puts local images and videos into a public repository while Threads fetches them, as <see cref="GitHubMediaHost"/> does.
    /// </summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddGitHubMediaHost(this IThreadsBuilder builder, Action<GitHubMediaHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddHost().ConfigureOptions(configure);
    }

    /// <summary>Puts local images and videos into a public repository that the configuration of the app names.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The section of the options: a key for each property of <see cref="GitHubMediaHostOptions"/> that text can give, such as
    /// <c>Owner</c>.
    /// </param>
    /// <returns>The builder.</returns>
    /// <example>
    /// <code>
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
