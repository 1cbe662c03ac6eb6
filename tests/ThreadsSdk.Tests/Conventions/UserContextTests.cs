using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Models in types of the user's own, without reflection.</summary>
public sealed partial class UserContextTests
{
    private static readonly Draft Saved = new(
        "first",
        new Media
        {
            Id = "1",
            MediaType = MediaType.Image,
            AdditionalProperties = Samples.Unknown("x"),
        },
        [new Media { Id = "2", Timestamp = new DateTimeOffset(2026, 5, 4, 12, 10, 10, TimeSpan.Zero) }],
        MediaType.CarouselAlbum,
        null,
        new MediaInsights { Likes = 3 }
    );

    [Fact]
    public void Models_are_written_and_read_in_a_context_of_the_user() => RoundTrip(DraftContext.Default.Draft);

    [Fact]
    public void Models_are_written_and_read_when_resolvers_are_combined()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(DraftContext.Default, ThreadsJson.Resolver),
        };

        RoundTrip((JsonTypeInfo<Draft>)options.GetTypeInfo(typeof(Draft)));
    }

    [Fact]
    public void Models_keep_their_wire_names_when_the_user_has_a_naming_policy()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = DraftContext.Default };

        string json = JsonSerializer.Serialize(Saved, (JsonTypeInfo<Draft>)options.GetTypeInfo(typeof(Draft)));

        Assert.Contains("\"media_type\":\"IMAGE\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"CAROUSEL_ALBUM\"", json, StringComparison.Ordinal);
    }

    private static void RoundTrip(JsonTypeInfo<Draft> typeInfo)
    {
        string json = JsonSerializer.Serialize(Saved, typeInfo);

        Draft again = JsonSerializer.Deserialize(json, typeInfo)!;

        Assert.Contains("\"media_type\":\"IMAGE\"", json, StringComparison.Ordinal);
        Assert.Equal(Saved.Post, again.Post);
        Assert.Equal(Saved.Parts.ToArray(), again.Parts.ToArray());
        Assert.Equal(Saved.Insights, again.Insights);
        Assert.Equal((Saved.Kind, Saved.Other), (again.Kind, again.Other));
    }

    internal sealed record Draft(
        string Title,
        Media Post,
        IReadOnlyList<Media> Parts,
        MediaType Kind,
        ReplyControl? Other,
        MediaInsights Insights
    );

    [JsonSerializable(typeof(Draft))]
    internal sealed partial class DraftContext : JsonSerializerContext;
}
