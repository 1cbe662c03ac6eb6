using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>Carousels made before their items are finished, as Meta's own sample app makes them.</summary>
public sealed class CarouselTests : SimulatorTestBase
{
    private static readonly TimeSpan ImageTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CarouselTime = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Carousel_is_accepted_and_finishes_after_its_images_when_they_are_in_progress()
    {
        var carousel = await CarouselAsync(await ImageAsync(), await ImageAsync());

        Clock.Turn(ImageTime);
        var early = await StatusAsync(carousel);
        var refused = await PostAsync("/v1.0/me/threads_publish", Ada.AccessToken, ("creation_id", Id(carousel)));
        Clock.Turn(CarouselTime);

        Assert.Equal("IN_PROGRESS", early);
        Assert.Equal((24, 4279009), (refused.Code, refused.Subcode));
        Assert.Equal($"The media with id {Id(carousel)} cannot be found.", refused.Error.GetProperty("error_user_msg").GetString());
        Assert.Equal("FINISHED", await StatusAsync(carousel));
        await PostAsync("/v1.0/me/threads_publish", Ada.AccessToken, ("creation_id", Id(carousel)));
        Assert.Equal(2, Simulator.PublishedBy(Ada)[^1].Media.Count);
    }

    [Fact]
    public async Task Carousel_is_refused_in_Metas_words_when_its_videos_are_in_progress()
    {
        var image = await ImageAsync();
        var video = await ItemAsync("VIDEO", "video_url", "https://example.com/a.mp4");
        var other = await ItemAsync("VIDEO", "video_url", "https://example.com/b.mp4");

        var answer = await CarouselAsync(image, video, other);

        Assert.Equal((100, 4279004, "Invalid parameter"), (answer.Code, answer.Subcode, answer.Message));
        Assert.Equal("Invalid Carousel Children", answer.Error.GetProperty("error_user_title").GetString());
        Assert.Equal(
            $"The children with IDs {video}, {other} are invalid, nonexistent, or expired.",
            answer.Error.GetProperty("error_user_msg").GetString()
        );
    }

    [Fact]
    public async Task Carousel_fails_when_one_of_its_images_does()
    {
        var carousel = await CarouselAsync(await ImageAsync(), await ImageAsync("https://media.invalid/INVALID_ASPEC_RATIO.png"));

        Clock.Turn(ImageTime);
        var answer = await GetAsync($"/v1.0/{Id(carousel)}?fields=status,error_message", Ada.AccessToken);

        Assert.Equal("ERROR", answer.Json.GetProperty("status").GetString());
        Assert.Equal("INVALID_ASPEC_RATIO", answer.Json.GetProperty("error_message").GetString());
    }

    [Theory]
    [InlineData("17")]
    [InlineData("{post}")]
    public async Task Carousel_is_refused_when_a_child_is_no_item(string child)
    {
        var post = Id(
            await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "IMAGE"), ("image_url", "https://example.com/a.png"))
        );

        var answer = await CarouselAsync(await ImageAsync(), child.Replace("{post}", post, StringComparison.Ordinal));

        Assert.Equal((100, 4279004), (answer.Code, answer.Subcode));
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        options.ImageProcessingTime = ImageTime;
        options.CarouselProcessingTime = CarouselTime;
    }

    private static string Id(RawAnswer answer) => answer.Json.GetProperty("id").GetString()!;

    private async Task<string?> StatusAsync(RawAnswer container) =>
        (await GetAsync($"/v1.0/{Id(container)}", Ada.AccessToken)).Json.GetProperty("status").GetString();

    private Task<string> ImageAsync(string url = "https://example.com/a.png") => ItemAsync("IMAGE", "image_url", url);

    private async Task<string> ItemAsync(string mediaType, string name, string url) =>
        Id(await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", mediaType), (name, url), ("is_carousel_item", "true")));

    private Task<RawAnswer> CarouselAsync(params string[] children) =>
        PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "CAROUSEL"), ("children", string.Join(',', children)));
}
