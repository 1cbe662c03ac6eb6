using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Spec;
using ThreadsSdk.Testing;
using ThreadsSdk.Tests.Conventions;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using Xunit.Sdk;

namespace ThreadsSdk.Tests.Wire;

/// <summary>The comparison of the wire tests takes every shape that means the same, and fails when anything else differs.</summary>
public sealed class BodyComparerTests
{
    public static TheoryData<string> Fixtures =>
        [.. ThreadsFixtures.All.Where(fixture => !fixture.IsError).Select(fixture => fixture.Name)];

    [Theory]
    [InlineData("'is_reply':false,'text':'x'", "'text':'x','is_reply':false")]
    [InlineData("'is_reply':false", "'is_reply':'false'")]
    [InlineData("'is_reply':true", "'is_reply':1")]
    [InlineData("'timestamp':'2026-05-04T12:10:10+0000'", "'timestamp':'2026-05-04T14:10:10+02:00'")]
    [InlineData("'timestamp':'2026-05-04T12:10:10+0000'", "'timestamp':1777896610")]
    [InlineData("'timestamp':'2026-05-04T12:10:10+0000'", "'timestamp':'1777896610000'")]
    [InlineData("'owner':{'id':'2'}", "'owner':2")]
    [InlineData("'owner':{'id':'2'}", "'owner':{'id':2}")]
    [InlineData("'text':'x'", "'text':'x','location':[],'poll_attachment':'','children':null,'owner':false")]
    [InlineData("'children':{'data':[{'id':'2'},{'id':'3','text':'x'}]}", "'children':[2,{'id':'3','text':'x'}]")]
    [InlineData("'poll_attachment':{'total_votes':3}", "'poll_attachment':{'total_votes':'3','option_a':null}")]
    [InlineData("'replied_to':{'username':'ada'}", "'replied_to':{'username':'ada'}")]
    [InlineData("'mood':{'is':[1,null]}", "'mood':{ 'is': [1, null] }")]
    public void Body_may_say_the_same_in_another_shape(string read, string body) => CheckPost(read, body);

    [Theory]
    [InlineData("'text':null", "'text':'x'", ".text: expected x of \"x\", got nothing")]
    [InlineData("'text':'x'", "'text':null", ".text: expected nothing of null, got x")]
    [InlineData("'text':'x'", "'text':'y'", ".text: expected y of \"y\", got x")]
    [InlineData("'text':'x'", "'text':''", ".text: expected  of \"\", got x")]
    [InlineData("'text':'ada'", "'username':'ada'", ".text: expected nothing of nothing, got ada")]
    [InlineData("'text':'ada'", "'username':'ada'", ".username: expected ada of \"ada\", got nothing")]
    [InlineData("'is_reply':true", "'is_reply':'false'", ".is_reply: expected False of \"false\", got True")]
    [InlineData("'is_reply':false", "'is_reply':null", ".is_reply: expected nothing of null, got False")]
    [InlineData("'timestamp':1777896610", "'timestamp':1777896611", ".timestamp: expected 05/04/2026 12:10:11")]
    [InlineData("'media_type':'IMAGE'", "'media_type':'VIDEO'", ".media_type: expected (VIDEO, True)")]
    [InlineData("'owner':{'id':'2'}", "'owner':3", ".owner.id: expected 3")]
    [InlineData("'owner':{'id':'2'}", "'owner':[]", ".owner: expected nothing")]
    [InlineData("'owner':null", "'owner':{'id':'2'}", ".owner: expected a MediaOwner")]
    [InlineData("'poll_attachment':null", "'poll_attachment':{}", ".poll_attachment: expected a Poll of {}, got nothing")]
    [InlineData("'poll_attachment':{'total_votes':3}", "'poll_attachment':{'total_votes':'4'}", ".total_votes: expected 4")]
    [InlineData("'location':{'id':'1','latitude':0.1}", "'location':{'id':'1','latitude':0.10001}", ".latitude: expected 0.10001")]
    [InlineData("'children':[{'id':'2'}]", "'children':{'data':[{'id':'2'},{'id':'3'}]}", ".children.length: expected 2")]
    [InlineData("'children':['2','3']", "'children':['2']", ".children.length: expected 1")]
    [InlineData("'children':['2','3']", "'children':['3','2']", ".children[0].id: expected 3")]
    [InlineData("'children':[]", "'children':null", ".children: expected nothing")]
    [InlineData("'children':null", "'children':[]", ".children.length: expected 0 of [], got nothing")]
    [InlineData("'text':'x'", "'text':'x','mood':null", ".mood: expected null, got nothing")]
    [InlineData("'text':'x','mood':1", "'text':'x'", ".mood: expected nothing, got 1")]
    [InlineData("'mood':{'is':[1,2]}", "'mood':{'is':[1,3]}", ".mood: expected {\"is\":[1,3]}, got {\"is\":[1,2]}")]
    [InlineData("'replied_to':{'id':'2'}", "'replied_to':{}", ".replied_to.id: expected nothing")]
    public void Difference_is_named(string read, string body, string difference)
    {
        var failure = Assert.ThrowsAny<XunitException>(() => CheckPost(read, body));

        Assert.Contains(difference, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 2", "b", "a", 0, "a", null)]
    [InlineData("1", "b", "a", 0, "a", ".data.length: expected 2")]
    [InlineData("1 3", "b", "a", 0, "a", ".data[1].id: expected 2")]
    [InlineData("1 2", null, "a", 0, "a", ".before: expected b")]
    [InlineData("1 2", "b", "x", 0, "a", ".after: expected a")]
    [InlineData("1 2", "b", "x", 0, null, ".after: expected nothing")]
    [InlineData("1 2", "b", "a", 1, "a", ".unread: expected 0")]
    public void Page_has_the_items_and_the_cursors_of_its_body(
        string ids,
        string? before,
        string? after,
        int unread,
        string? sentAfter,
        string? difference
    )
    {
        var page = new Page<Media>([.. ids.Split(' ').Select(id => new Media { Id = id })], before, after)
        {
            Unread = [.. Enumerable.Repeat(new UnreadItem(default, ""), unread)],
        };
        using JsonDocument body = JsonDocument.Parse(
            $$"""{"data":[{"id":"1"},{"id":2}],"paging":{"cursors":{"before":"b","after":{{JsonSerializer.Serialize(sentAfter)}} } } }"""
        );

        Exception? failure = Record.Exception(() =>
            BodyComparer.Check(body.RootElement, new(TypeKind.Page, Item: new(TypeKind.Model, "Media")), page)
        );

        Assert.Equal(difference is null, failure is null);
        Assert.Contains(difference ?? "", failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"name":"views","values":[{"value":"10"}]}]}""", null)]
    [InlineData("""{"data":[{"name":"views","values":[{"value":11}]}]}""", ".data[0].values[0].value: expected 11")]
    [InlineData("""{"data":[{"name":"views","values":[{"value":10}]}],"paging":{"next":"https://x"}}""", null)]
    [InlineData("""{"data":[{"name":"views","values":[{"value":10}]},{"name":"likes"}]}""", ".data.length: expected 2")]
    public void Insights_have_the_metrics_of_their_body(string body, string? difference)
    {
        Exception? failure = Record.Exception(() =>
            Check<UserInsights>(new(TypeKind.Metrics, "UserInsights"), """{"data":[{"name":"views","values":[{"value":10}]}]}""", body)
        );

        Assert.Equal(difference is null, failure is null);
        Assert.Contains(difference ?? "", failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_change_of_a_fixture_is_noticed(string name)
    {
        ThreadsFixture fixture = ThreadsFixtures.All.Single(one => one.Name == name);
        TypeRef type = SpecOfThreads.Operations.Single(operation => operation.FullName == fixture.Operation).Returns;
        using JsonDocument document = WireCase.BodyOf(fixture);
        JsonNode body = JsonNode.Parse(document.RootElement.GetRawText())!;
        TypeRef part = type.Kind == TypeKind.Metrics ? new(TypeKind.Model, "InsightMetric") : type.Leaf;
        JsonNode?[] models =
            type.Kind == TypeKind.Model ? [body]
            : body["data"] is JsonArray items ? [.. items]
            : [body["data"]];
        foreach (JsonNode model in models.OfType<JsonNode>())
        {
            object? read = model.Deserialize(ThreadsJson.Options.GetTypeInfo(typeof(Media).Assembly.GetType($"ThreadsSdk.{part.Name}")!));

            Check(model);
            Assert.All(Changes(model), change => Assert.ThrowsAny<Exception>(() => Check(change)));

            void Check(JsonNode json) => BodyComparer.Check(JsonSerializer.SerializeToElement(json), part, read);
        }
    }

    /// <summary>The same JSON without one of its parts, with another value, or with one more property.</summary>
    private static IEnumerable<JsonNode> Changes(JsonNode json) =>
        json switch
        {
            JsonObject model =>
            [
                .. model
                    .Where(property => property.Value is not null)
                    .Select(property => Changed(model, copy => copy.Remove(property.Key))),
                .. model.SelectMany(property =>
                    property.Value is null
                        ? []
                        : Changes(property.Value).Select(value => Changed(model, copy => copy[property.Key] = value))
                ),
                .. model["data"] is JsonArray ? Array.Empty<JsonNode>() : [Changed(model, copy => copy["something_new"] = 1)],
            ],
            JsonArray list =>
            [
                .. list.Select((_, index) => Changed(list, copy => copy.RemoveAt(index))),
                .. list.SelectMany((item, index) => Changes(item!).Select(value => Changed(list, copy => copy[index] = value))),
            ],
            _ => json.GetValueKind() switch
            {
                JsonValueKind.String => [$"{json}x"],
                JsonValueKind.Number => [json.GetValue<decimal>() + 1],
                _ => [!json.GetValue<bool>()],
            },
        };

    private static JsonNode Changed<T>(T json, Action<T> change)
        where T : JsonNode
    {
        var copy = (T)json.DeepClone();
        change(copy);
        return copy;
    }

    private static void CheckPost(string read, string body)
    {
        static string Json(string properties) => $$"""{"id":"1",{{properties.Replace('\'', '"')}}}""";
        Check<Media>(new(TypeKind.Model, "Media"), Json(read), Json(body));
    }

    private static void Check<T>(TypeRef type, string read, string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        BodyComparer.Check(document.RootElement, type, JsonSerializer.Deserialize(read, ThreadsJson.TypeInfo<T>()));
    }
}
