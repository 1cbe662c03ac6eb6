using Microsoft.Extensions.Configuration;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds S3 as media host to a registered Threads client.</summary>
public static class S3ThreadsBuilderExtensions
{
    /// <summary>Hosts local images and videos in a bucket while Threads fetches them, using <see cref="S3MediaHost"/>.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder, for further calls.</returns>
    public static IThreadsBuilder AddS3MediaHost(this IThreadsBuilder builder, Action<S3MediaHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddHost().ConfigureOptions(configure);
    }

    /// <summary>Hosts local images and videos in a bucket named in the app's configuration.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">
    /// The configuration section, with a key for each property of <see cref="S3MediaHostOptions"/> that text can express, such as
    /// <c>Bucket</c>.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// services.AddThreads(configuration.GetSection("Threads"))
    ///     .AddS3MediaHost(configuration.GetSection("Threads:S3"));
    /// </code>
    /// </example>
    public static IThreadsBuilder AddS3MediaHost(this IThreadsBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddHost().BindOptions<S3MediaHostOptions>(configuration, Bind);
    }

    private static IThreadsBuilder AddHost(this IThreadsBuilder builder)
    {
        var name = builder.Name;
        return builder
            .AddOptions<S3MediaHostOptions>(static options => options.Validate())
            .AddMediaHost(provider => new S3MediaHost(provider.GetOptions<S3MediaHostOptions>(name)));
    }

    private static void Bind(ThreadsOptionsSection section, S3MediaHostOptions options)
    {
        options.Bucket = section.GetString(nameof(options.Bucket)) ?? options.Bucket;
        options.Prefix = section.GetString(nameof(options.Prefix)) ?? options.Prefix;
        options.ServiceUrl = section.GetUri(nameof(options.ServiceUrl)) ?? options.ServiceUrl;
        options.Region = section.GetString(nameof(options.Region)) ?? options.Region;
        options.AccessKey = section.GetString(nameof(options.AccessKey)) ?? options.AccessKey;
        options.SecretKey = section.GetString(nameof(options.SecretKey)) ?? options.SecretKey;
        options.UrlLifetime = section.GetTimeSpan(nameof(options.UrlLifetime)) ?? options.UrlLifetime;
        options.PublicBaseUrl = section.GetUri(nameof(options.PublicBaseUrl)) ?? options.PublicBaseUrl;
    }
}
