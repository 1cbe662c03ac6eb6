using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>What breaks a rule of the API is refused by the name it has on the wire, and nothing is sent.</summary>
public sealed class BadInputWireTests(FixtureHost host) : WireTestBase(host)
{
    private static readonly Dictionary<string, (string Parameter, Func<ThreadsClient, Task> Call)> Calls = new()
    {
        ["a limit below zero"] = ("limit", t => t.Media.ListPageAsync("me", new() { Limit = -1 })),
        ["a limit above the greatest"] = ("limit", t => t.Media.ListPageAsync("me", new() { Limit = ThreadsLimits.PageSize + 1 })),
        ["limit -1 of replies"] = ("limit", t => t.Replies.ListPageAsync("1", new() { Limit = -1 })),
        ["both cursors"] = ("before", t => t.Media.ListPageAsync("me", new() { Before = "b", After = "a" })),
        ["before July 2023"] = ("since", t => t.Media.ListPageAsync("me", new() { Since = Utc("2023-07-04T00:00:00Z") })),
        ["insights from before April 2024"] = (
            "until",
            t => t.Insights.GetForUserAsync("me", new() { Until = Utc("2024-01-01T00:00:00Z") })
        ),
        ["demographics without a breakdown"] = (
            "breakdown",
            t => t.Insights.GetForUserAsync("me", new() { Metric = [UserMetric.FollowerDemographics] })
        ),
        ["no metric"] = ("metric", t => t.Insights.GetForMediaAsync("1", new() { Metric = [] })),
        ["no id"] = ("media_id", t => t.Media.GetAsync("")),
        ["an id of spaces"] = ("media_id", t => t.Media.GetAsync("  ")),
        ["an id that climbs"] = ("media_id", t => t.Media.GetAsync("..")),
        ["an id with a line break"] = ("media_id", t => t.Media.DeleteAsync("1\r\nX: y")),
        ["text of one character too many"] = ("text", Text(new string('x', ThreadsLimits.PostTextLength + 1))),
        ["text that fits but for the bytes of an emoji"] = ("text", Text(new string('x', ThreadsLimits.PostTextLength - 3) + "🐟")),
        ["neither text nor link"] = ("text or link_attachment", t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Text)),
        ["an image without its address"] = ("image_url", t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Image)),
        ["a video in a text post"] = ("video_url", Post(new() { Text = "x", VideoUrl = "https://cdn.example/two.mp4" })),
        ["a link and a GIF"] = (
            "link_attachment",
            Post(
                new()
                {
                    Text = "x",
                    LinkAttachment = "https://x.example",
                    GifAttachment = new() { GifId = "x", Provider = GifProvider.Giphy },
                }
            )
        ),
        ["a poll answer that is too long"] = (
            "poll_attachment.option_b",
            Post(
                new()
                {
                    Text = "x",
                    PollAttachment = new() { OptionA = "a", OptionB = new('b', ThreadsLimits.PollOptionLength + 1) },
                }
            )
        ),
        ["a carousel of one"] = (
            "children",
            t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Carousel, new() { Children = ["1"] })
        ),
        ["a spoiler of no length"] = (
            "text_entities.length",
            Post(
                new()
                {
                    Text = "x",
                    TextEntities =
                    [
                        new()
                        {
                            EntityType = TextEntityType.Spoiler,
                            Offset = 0,
                            Length = 0,
                        },
                    ],
                }
            )
        ),
        ["a latitude without a longitude"] = ("latitude", t => t.Locations.SearchAsync(options: new() { Latitude = 1 })),
        ["a latitude beyond the pole"] = ("latitude", t => t.Locations.SearchAsync(options: new() { Latitude = 91, Longitude = 1 })),
        ["a place without anything to search for"] = ("q or latitude", t => t.Locations.SearchAsync()),
        ["an empty search"] = ("q", t => t.Search.SearchKeywordPageAsync("")),
        ["an embed too narrow"] = ("maxwidth", t => t.Embeds.GetAsync("https://www.threads.com/t/x", new() { MaxWidth = 1 })),
        ["no code"] = ("code", t => t.OAuth.ExchangeCodeAsync("1", "2", "", "3")),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_nothing_when_a_value_breaks_a_rule(string name)
    {
        (string parameter, Func<ThreadsClient, Task> call) = Calls[name];
        using var wire = new WireClient(Host);

        var exception = await Assert.ThrowsAsync<ThreadsValidationException>(() => call(wire.Client));

        Assert.Equal(parameter, exception.Errors[0].Property);
        Assert.Empty(await wire.GetRequestsAsync(Cancel));
    }

    [Fact]
    public async Task List_sends_nothing_when_a_value_breaks_a_rule()
    {
        using var wire = new WireClient(Host);

        var exception = await Assert.ThrowsAsync<ThreadsValidationException>(async () =>
        {
            await foreach (Media post in wire.Client.Media.ListAsync("me", new() { Limit = ThreadsLimits.PageSize + 1 }, Cancel))
            {
                Assert.Fail($"{post} came.");
            }
        });

        Assert.Equal("limit", exception.Errors[0].Property);
        Assert.Empty(await wire.GetRequestsAsync(Cancel));
    }

    [Theory]
    [InlineData("TEST-USER-TOKEN\n")]
    [InlineData("TEST-USER-TOKEN\r\nX-Other: 1")]
    [InlineData("TEST USER-TOKEN")]
    [InlineData("TEST-USER-TOKEÑ")]
    [InlineData("")]
    public void Token_is_refused_without_being_shown_when_it_cannot_be_one(string token)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new ThreadsClient(token));

        Secret.IsNotIn(exception);
    }

    [Theory]
    [InlineData("18010000000000001/threads", "/v1.0/18010000000000001%2Fthreads")]
    [InlineData("1?fields=x#y", "/v1.0/1%3Ffields%3Dx%23y")]
    [InlineData("../me", "/v1.0/..%2Fme")]
    [InlineData("a b+c", "/v1.0/a%20b%2Bc")]
    public async Task Id_stays_in_its_place_whatever_it_holds(string id, string path)
    {
        using var seen = new SeenAddress();
        using var client = new ThreadsClient(new ThreadsClientOptions { AccessToken = Secret.Token, HttpMessageHandler = seen });

        await client.Media.GetAsync(id, MediaFields.Id, Cancel);

        Assert.Equal($"{path}?fields=id", seen.Address!.PathAndQuery);
    }

    private static Func<ThreadsClient, Task> Text(string text) => Post(new() { Text = text });

    private static Func<ThreadsClient, Task> Post(CreateContainerOptions options) =>
        t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options);

    /// <summary>Servers refuse encoded slashes in different ways, so these requests do not leave the process.</summary>
    private sealed class SeenAddress : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"1"}""") });
        }
    }
}
