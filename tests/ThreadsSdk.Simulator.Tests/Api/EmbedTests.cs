using ThreadsSdk.Simulator.Tests.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class EmbedTests : SimulatorTestBase
{
    [Fact]
    public async Task A_post_can_be_embedded_by_both_of_its_addresses_without_a_token()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];
        using var threads = new ThreadsClient(new ThreadsClientOptions { BaseAddress = Simulator.BaseAddress }.Wired());

        var embed = await threads.Embeds.GetAsync(post.Permalink!, new() { MaxWidth = 400 }, Cancel);
        var shorter = await threads.Embeds.GetAsync($"https://www.threads.com/t/{post.Shortcode}", cancellationToken: Cancel);

        Assert.Contains(post.Permalink!, embed.Html, StringComparison.Ordinal);
        Assert.Equal((OEmbedType.Rich, 400), (embed.Type, embed.Width));
        Assert.Equal(embed.Html, shorter.Html);
    }

    [Fact]
    public async Task A_post_limited_to_countries_cannot_be_embedded()
    {
        var post = await Client()
            .Media.ListAsync("me", cancellationToken: Cancel)
            .FirstAsync(post => post.AllowlistedCountryCodes is not null, Cancel);

        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Embeds.GetAsync(post.Permalink!, cancellationToken: Cancel));
    }
}
