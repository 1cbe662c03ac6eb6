using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>The host of an app whose configuration names the repository.</summary>
public sealed class GitHubConfigurationTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Every_option_that_text_can_give_is_read() =>
        Assert.Empty(ConfiguredOptions.NotBound<GitHubMediaHostOptions>((threads, section) => threads.AddGitHubMediaHost(section)));

    [Fact]
    public void Host_is_made_of_the_section()
    {
        Threads().AddGitHubMediaHost(ConfiguredOptions.Section("Media", ("Owner", "ada"), ("Repository", "media"), ("Token", "token")));
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        Assert.Equal("github:ada/media", Assert.IsType<GitHubMediaHost>(provider.GetRequiredService<IMediaHost>()).Name);
    }

    [Fact]
    public void Host_of_a_client_with_a_name_is_keyed_by_it()
    {
        _services
            .AddThreads("news", options => options.AccessToken = "token")
            .AddGitHubMediaHost(ConfiguredOptions.Section("News:Media", ("Owner", "ada"), ("Repository", "media"), ("Token", "token")));
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        Assert.Equal("github:ada/media", provider.GetRequiredKeyedService<IMediaHost>("news").Name);
        Assert.Null(provider.GetService<IMediaHost>());
    }

    [Fact]
    public void Missing_value_is_named_by_its_key_when_the_app_starts()
    {
        Threads().AddGitHubMediaHost(ConfiguredOptions.Section("Threads:Media", ("Owner", "ada"), ("Token", "token")));

        Assert.Equal(
            ["The configuration key Threads:Media:Repository is missing: Give the name of the repository."],
            ConfiguredOptions.Errors(_services)
        );
    }

    private IThreadsBuilder Threads() => _services.AddThreads(options => options.AccessToken = "token");
}
