using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>Meta does not say why a container cannot be used. The pages do.</summary>
public sealed class ContainerReasonTests : SimulatorTestBase
{
    [Fact]
    public async Task Publishing_too_early_shows_that_the_container_is_in_progress()
    {
        var id = await CreateAsync(("media_type", "VIDEO"), ("video_url", "https://example.com/a.mp4"));
        Clock.Turn(TimeSpan.FromSeconds(0.5));

        var text = await PublishAsync(id);

        AssertShown($"{id} is IN_PROGRESS, 0.5 s after it was made.", text);
    }

    [Fact]
    public async Task Publishing_shows_that_the_container_is_of_somebody_else()
    {
        var id = await CreateAsync(("media_type", "TEXT"), ("text", "Hello"));

        var text = await PublishAsync(id, Ben.AccessToken);

        AssertShown($"{id} is a container of @ada.codes, but the token is of @ben_bakes.", text);
    }

    [Fact]
    public async Task Publishing_shows_that_the_container_is_an_item()
    {
        var id = await CreateAsync(("media_type", "IMAGE"), ("image_url", "https://example.com/a.png"), ("is_carousel_item", "true"));

        var text = await PublishAsync(id);

        AssertShown($"{id} is an item of a carousel: publish the carousel.", text);
    }

    [Fact]
    public async Task Publishing_shows_that_the_id_is_that_of_a_post()
    {
        var post = (await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data[0].GetProperty("id").GetString()!;

        var text = await PublishAsync(post);

        AssertShown($"{post} is a post, not a container.", text);
    }

    [Fact]
    public async Task Publishing_shows_that_nothing_has_the_id()
    {
        var text = await PublishAsync("17");

        AssertShown("There is no container 17.", text);
    }

    [Fact]
    public async Task Carousel_shows_what_is_wrong_with_each_item()
    {
        var text = await CreateAsync(("media_type", "TEXT"), ("text", "Hello"));
        var video = await CreateAsync(("media_type", "VIDEO"), ("video_url", "https://example.com/a.mp4"), ("is_carousel_item", "true"));

        var answer = await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "CAROUSEL"), ("children", $"{text},{video}"));

        AssertShown($"{text} was not made as an item of a carousel. {video} is IN_PROGRESS", answer.Text);
    }

    private void AssertShown(string reason, string response)
    {
        Assert.StartsWith(reason, Simulator.Calls[^1].Error!.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain(reason, response, StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync(params (string, string)[] form) =>
        (await PostAsync("/v1.0/me/threads", Ada.AccessToken, form)).Json.GetProperty("id").GetString()!;

    private async Task<string> PublishAsync(string id, string? token = null) =>
        (await PostAsync("/v1.0/me/threads_publish", token ?? Ada.AccessToken, ("creation_id", id))).Text;
}
