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
        var shorter = await threads.Embeds.GetAsync($"https://www.threads.com/t/{post.Shortcode}", new() { MaxWidth = 400 }, Cancel);

        Assert.Contains(post.Permalink!, embed.Html, StringComparison.Ordinal);
        Assert.Equal((OEmbedType.Rich, 400), (embed.Type, embed.Width));
        Assert.Equal(embed.Html, shorter.Html);
    }

    [Fact]
    public async Task Html_brings_the_script_and_the_frame_that_show_the_post_in_pages_of_others()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        var html = (await Client().Embeds.GetAsync(post.Permalink!, cancellationToken: Cancel)).Html!;
        var script = html.Split("<script async src=\"")[1].Split('"')[0];
        using var frame = await Http.GetAsync(new Uri(post.Permalink + "/embed"), Cancel);
        using var shorter = await Http.GetAsync($"/t/{post.Shortcode}/embed", Cancel);

        Assert.Contains("text-post-media", await Http.GetStringAsync(new Uri(script), Cancel), StringComparison.Ordinal);
        var policy = frame.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(post.Text!.Split(' ')[0], await frame.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, shorter.StatusCode);
    }

    [Fact]
    public async Task Text_of_an_embedded_post_is_text_and_never_markup()
    {
        var options = new CreateContainerOptions { Text = "<script>alert(1)</script>\"'", AutoPublishText = true };
        var id = (await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options, Cancel)).Id!;
        var post = await Client().Media.GetAsync(id, cancellationToken: Cancel);

        var html = (await Client().Embeds.GetAsync(post.Permalink!, cancellationToken: Cancel)).Html!;
        var frame = await Http.GetStringAsync(new Uri(post.Permalink + "/embed"), Cancel);

        Assert.All([html, frame], page => Assert.DoesNotContain("<script>", page, StringComparison.Ordinal));
        Assert.All([html, frame], page => Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_of_a_private_profile_has_no_frame()
    {
        var quinn = Simulator.Users.Single(user => user.Username == "quiet.quinn");
        var post = (await Client(quinn).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        using var frame = await Http.GetAsync($"/t/{post.Shortcode}/embed", Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, frame.StatusCode);
        Assert.DoesNotContain("Only friends", await frame.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
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
