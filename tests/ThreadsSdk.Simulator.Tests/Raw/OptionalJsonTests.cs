using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

/// <summary>Of a JSON body, Meta was seen to lose what a call does not require.</summary>
public sealed class OptionalJsonTests : SimulatorTestBase
{
    [Fact]
    public async Task Optional_parameters_of_a_JSON_body_are_lost_when_the_simulator_is_told_so()
    {
        var answer = await SendAsync("""{"media_type":"TEXT","text":"Hi","topic_tag":"json","auto_publish_text":true}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(Simulator.PublishedBy(Ada));
        var published = await PostAsync(
            "/v1.0/me/threads_publish",
            Ada.AccessToken,
            ("creation_id", answer.Json.GetProperty("id").GetString()!)
        );
        Assert.Equal(HttpStatusCode.OK, published.Status);
        Assert.Equal(("Hi", null), (Simulator.PublishedBy(Ada)[0].Text, Simulator.PublishedBy(Ada)[0].TopicTag));
    }

    [Fact]
    public async Task What_the_media_type_requires_is_kept()
    {
        var image = await SendAsync("""{"media_type":"IMAGE","image_url":"https://example.com/a.png","alt_text":"A"}""");

        Assert.Equal(HttpStatusCode.OK, image.Status);
    }

    [Fact]
    public async Task Form_keeps_its_optional_parameters()
    {
        await PostAsync(
            "/v1.0/me/threads",
            Ada.AccessToken,
            ("media_type", "TEXT"),
            ("text", "Hi"),
            ("topic_tag", "form"),
            ("auto_publish_text", "true")
        );

        Assert.Equal("form", Simulator.PublishedBy(Ada)[0].TopicTag);
    }

    protected override void Configure(ThreadsSimulatorOptions options) => options.LosesOptionalJson = true;

    private Task<RawAnswer> SendAsync(string body) =>
        JsonRequest.SendAsync(Http, $"/v1.0/me/threads?access_token={Ada.AccessToken}", body, Cancel);
}
