using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>The host of an app whose configuration names the bucket.</summary>
public sealed class S3ConfigurationTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Every_option_that_text_can_give_is_read() =>
        Assert.Empty(ConfiguredOptions.NotBound<S3MediaHostOptions>((threads, section) => threads.AddS3MediaHost(section)));

    [Fact]
    public void Host_is_made_of_the_section()
    {
        Threads().AddS3MediaHost(ConfiguredOptions.Section("Media", ("Bucket", "media"), ("Region", "auto")));
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        Assert.Equal("s3:media", Assert.IsType<S3MediaHost>(provider.GetRequiredService<IMediaHost>()).Name);
    }

    [Fact]
    public void Host_of_a_client_with_a_name_is_keyed_by_it()
    {
        _services
            .AddThreads("news", options => options.AccessToken = "token")
            .AddS3MediaHost(ConfiguredOptions.Section("News:Media", ("Bucket", "media"), ("Region", "auto")));
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        Assert.Equal("s3:media", provider.GetRequiredKeyedService<IMediaHost>("news").Name);
        Assert.Null(provider.GetService<IMediaHost>());
    }

    [Fact]
    public void Missing_value_is_named_by_its_key_when_the_app_starts()
    {
        Threads().AddS3MediaHost(ConfiguredOptions.Section("Threads:Media", ("Region", "auto")));

        Assert.Equal(
            ["The configuration key Threads:Media:Bucket is missing: Give the name of the bucket."],
            ConfiguredOptions.Errors(_services)
        );
    }

    private IThreadsBuilder Threads() => _services.AddThreads(options => options.AccessToken = "token");
}
