using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Xunit;

namespace ThreadsSdk.Tests;

public sealed class ThreadsJsonTests
{
    private const string Post = """{"id":"1","text":"hello","timestamp":"2026-05-04T12:10:10+0000","new_field":{"a":1}}""";

    private static readonly JsonSerializerOptions Own = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ThreadsJson.Resolver, new DefaultJsonTypeInfoResolver()),
    };

    [Theory]
    [InlineData("\"cut \\ud83d\"", "\"cut \ufffd\"")]
    [InlineData("{\"\\ude00\":[\"\\ud83dx\"]}", "{\"\ufffd\":[\"\ufffdx\"]}")]
    public void Unknown_property_that_could_not_be_written_again_is_made_good(string value, string expected)
    {
        var media = JsonSerializer.Deserialize($$"""{"id":"1","brand_new":{{value}}}""", ThreadsJson.TypeInfo<Media>())!;

        Assert.Equal(expected, media.AdditionalProperties!["brand_new"].GetRawText());
        Assert.NotEmpty(JsonSerializer.Serialize(media, ThreadsJson.TypeInfo<Media>()));
    }

    [Fact]
    public void A_model_keeps_what_it_does_not_know()
    {
        var media = JsonSerializer.Deserialize(Post, ThreadsJson.TypeInfo<Media>())!;

        var json = JsonSerializer.Serialize(media, ThreadsJson.TypeInfo<Media>());
        var again = JsonSerializer.Deserialize(json, ThreadsJson.TypeInfo<Media>())!;

        Assert.Equal(media.Timestamp, again.Timestamp);
        Assert.Equal("""{"a":1}""", again.AdditionalProperties!["new_field"].GetRawText());
    }

    [Fact]
    public void Models_work_in_options_of_one_s_own()
    {
        var posts = JsonSerializer.Deserialize<Media[]>($"[{Post}]", Own)!;

        Assert.Equal("hello", posts[0].Text);
    }

    [Fact]
    public void Other_types_are_not_ours() => Assert.Null(ThreadsJson.Resolver.GetTypeInfo(typeof(Version), ThreadsJson.Options));
}
