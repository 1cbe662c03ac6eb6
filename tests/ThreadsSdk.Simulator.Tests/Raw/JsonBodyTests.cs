using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

/// <summary>Meta's own sample app hides a reply with a JSON body, and other clients publish and log in with one.</summary>
public sealed class JsonBodyTests : SimulatorTestBase
{
    [Fact]
    public async Task Post_is_made_of_the_parameters_of_a_JSON_body()
    {
        var answer = await PostAsync(
            "/v1.0/me/threads",
            new
            {
                media_type = "TEXT",
                text = "From JSON",
                auto_publish_text = true,
                topic_tag = (string?)null,
                poll_attachment = new { option_a = "Yes", option_b = "No" },
                access_token = Ada.AccessToken,
            }
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var post = Simulator.PublishedBy(Ada)[^1];
        Assert.Equal(("From JSON", "No", null), (post.Text, post.Options!.PollAttachment!.OptionB, post.TopicTag));
    }

    [Fact]
    public async Task Carousel_is_made_of_a_JSON_array()
    {
        var items = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var item = await PostAsync(
                $"/v1.0/me/threads?access_token={Ada.AccessToken}",
                new
                {
                    media_type = "IMAGE",
                    image_url = "https://example.com/a.png",
                    is_carousel_item = true,
                }
            );
            items.Add(item.Json.GetProperty("id").GetString()!);
        }

        var carousel = await PostAsync(
            $"/v1.0/me/threads?access_token={Ada.AccessToken}",
            new { media_type = "CAROUSEL", children = items }
        );

        Assert.Equal(HttpStatusCode.OK, carousel.Status);
    }

    [Fact]
    public async Task Reply_is_hidden_by_a_JSON_body()
    {
        var threads = Client();
        var post = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Well?", AutoPublishText = true },
            Cancel
        );
        var reply = await Client(Ben)
            .Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new()
                {
                    Text = "No.",
                    ReplyToId = post.Id,
                    AutoPublishText = true,
                },
                Cancel
            );

        var answer = await PostAsync($"/v1.0/{reply.Id}/manage_reply?access_token={Ada.AccessToken}", new { hide = true });

        Assert.Equal("""{"success":true}""", answer.Text);
        Assert.Equal(HideStatus.Hidden, (await threads.Replies.ListPageAsync(post.Id!, cancellationToken: Cancel)).Items[0].HideStatus);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Parameters_come_from_the_query_when_the_JSON_body_is_empty(string body)
    {
        var answer = await SendAsync($"/v1.0/me/threads?media_type=TEXT&text=Hi&access_token={Ada.AccessToken}", body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("{\"media_type\":")]
    [InlineData("[1]")]
    [InlineData("{\"media_type\":\"TEXT\",\"text\":\"\\ud83d\"}")]
    [InlineData("{\"media_type\":\"TEXT\",\"text\":\"Hi\",\"poll_attachment\":{\"option_a\":\"\\ud83d\",\"option_b\":\"b\"}}")]
    [InlineData("{\"media_type\":\"CAROUSEL\",\"children\":[\"\\ud83d\",\"1\"]}")]
    [InlineData("\"TEXT\"")]
    public async Task JSON_body_is_refused_when_it_is_no_object_or_holds_no_text(string body)
    {
        var answer = await SendAsync($"/v1.0/me/threads?access_token={Ada.AccessToken}", body);

        Assert.Equal((HttpStatusCode.BadRequest, 100), (answer.Status, answer.Code));
    }

    private Task<RawAnswer> PostAsync(string path, object body) => SendAsync(path, JsonSerializer.Serialize(body));

    private Task<RawAnswer> SendAsync(string path, string body) => JsonRequest.SendAsync(Http, path, body, Cancel);
}
