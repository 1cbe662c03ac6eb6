using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Tests.Conventions;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

/// <summary>A model that is read and written again is what was sent.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, string> Aliases =>
        [
            .. SpecOfThreads.Content.Enums.SelectMany(item =>
                item.Values.SelectMany(value => value.Aliases.Select(alias => (item.Name, alias)))
            ),
        ];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Other_spelling_of_a_value_is_written_as_it_came(string name, string alias)
    {
        Type type = typeof(ThreadsClient).Assembly.GetType($"ThreadsSdk.{name}", throwOnError: true)!;

        object value = JsonSerializer.Deserialize($"\"{alias}\"", type, ThreadsJson.Options)!;

        Assert.Equal($"\"{alias}\"", JsonSerializer.Serialize(value, type, ThreadsJson.Options));
        Assert.True((bool)type.GetProperty("IsKnown")!.GetValue(value)!);
    }

    [Fact]
    public void Other_spelling_of_a_value_means_the_same()
    {
        MediaType text = Read<Media>("""{"id":"1","media_type":"TEXT"}""").MediaType!.Value;

        Assert.True(text == MediaType.TextPost);
        Assert.Equal(MediaType.TextPost.GetHashCode(), text.GetHashCode());
        Assert.Equal(("TEXT", "TEXT"), (text.Value, text.ToString()));
        Assert.False(text == MediaType.Image);
        Assert.False(new MediaType("NEW") == new MediaType("NEWER"));
        Assert.True(default(MediaType) == new MediaType(null));
        Assert.Equal(0, default(MediaType).GetHashCode());
    }

    [Fact]
    public void Advice_comes_with_every_spelling() =>
        Assert.Equal(ContainerError.InvalidAspectRatio.Advice, new ContainerError("INVALID_ASPECT_RATIO").Advice);

    [Theory]
    [InlineData("""{"id":"1","media_type":"TEXT","media_product_type":"THREADS","reply_audience":"NEW"}""")]
    [InlineData(
        """{"id":"1","timestamp":"2026-05-04T12:10:10+0000","is_reply":false,"root_post":{"id":"2"},"replied_to":{"username":"ada"},"quoted_post":{}}"""
    )]
    [InlineData("""{"id":"1","children":{"data":[{"id":"2"},{"media_type":"IMAGE"},{"id":"3","timestamp":["odd"]}]}}""")]
    [InlineData("""{"id":"1","text_entities":{"data":[{"entity_type":"spoiler","offset":0,"length":3,"text":"abc"}]}}""")]
    [InlineData(
        """{"id":"1","poll_attachment":{"option_a":"Yes","option_a_votes_percentage":0.25},"location":{"name":"Here"},"new":[1,null,{"a":"b"}]}"""
    )]
    [InlineData("""{"id":"1","ghost_post_expiration_timestamp":"2026-05-04T12:10:10.5+0000"}""")]
    [InlineData("""{"id":"1","timestamp":"2026-05-04T12:10:10+0000","text":"","allowlisted_country_codes":[]}""")]
    public void Post_is_written_as_it_came(string json) => AssertSame<Media>(json, json);

    [Theory]
    [InlineData("""{"id":"1","owner":"123"}""", """{"id":"1","owner":{"id":"123"}}""")]
    [InlineData("""{"id":1,"replied_to":2}""", """{"id":"1","replied_to":{"id":"2"}}""")]
    [InlineData("""{"id":"1","children":["2",3]}""", """{"id":"1","children":{"data":[{"id":"2"},{"id":"3"}]}}""")]
    [InlineData(
        """{"id":"1","is_reply":"true","poll_attachment":{"total_votes":"3"}}""",
        """{"id":"1","poll_attachment":{"total_votes":3},"is_reply":true}"""
    )]
    [InlineData("""{"id":"1","timestamp":1777896610}""", """{"id":"1","timestamp":"2026-05-04T12:10:10+0000"}""")]
    public void Other_shape_of_the_same_value_is_written_in_the_usual_one(string json, string expected) =>
        AssertSame<Media>(expected, json);

    [Theory]
    [InlineData(
        """{"data":[{"name":"views","period":"day","values":[{"value":10,"end_time":"2024-07-12T08:00:00+0000"}],"title":"views","id":"1/insights/views/day"}]}"""
    )]
    [InlineData("""{"data":[{"name":"likes","period":"day","total_value":{"value":0}}]}""")]
    [InlineData("""{"data":[{"name":"follower_demographics","values":[{"value":{"US":500}}]}]}""")]
    [InlineData("""{"data":[]}""")]
    public void Insights_are_written_as_they_came(string json) => AssertSame<UserInsights>(json, json);

    [Theory]
    [InlineData("""{"data":[],"paging":[]}""")]
    [InlineData("""{"data":null,"paging":null}""")]
    [InlineData("""{"data":"","paging":""}""")]
    [InlineData("{}")]
    public void Insights_may_have_nothing(string json) => AssertSame<UserInsights>("""{"data":[]}""", json);

    [Fact]
    public void Links_of_insights_are_not_kept_for_they_hold_the_token()
    {
        const string Link = "https://graph.threads.net/v1.0/1/threads_insights?access_token=THAAcanary0123456789abcdefghij&since=1&until=2";

        var insights = Read<UserInsights>($$$"""{"data":[],"paging":{"next":"{{{Link}}}","previous":"{{{Link}}}"}}""");

        Assert.Equal("""{"data":[]}""", JsonSerializer.Serialize(insights, ThreadsJson.TypeInfo<UserInsights>()));
        Assert.DoesNotContain("canary", insights.ToString(), StringComparison.Ordinal);
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize(json, ThreadsJson.TypeInfo<T>())!;

    private static void AssertSame<T>(string expected, string json)
    {
        string written = JsonSerializer.Serialize(Read<T>(json), ThreadsJson.TypeInfo<T>());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(written)), written);
    }
}
