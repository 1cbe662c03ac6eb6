using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

/// <summary>What Meta sends to a webhook, flat or in the envelope of its other products.</summary>
public sealed class WebhookTests
{
    private const string Reply =
        """{"value":{"id":"8901234","username":"ada","text":"Reply","replied_to":{"id":"567890"},"root_post":{"id":"123456","owner_id":"78901","username":"bob"},"timestamp":"2024-08-07T10:33:16+0000"},"field":"replies"}""";

    private const string Delete =
        """{"field":"delete","value":{"id":"55","owner":{"owner_id":"78901"},"deleted_at":"2024-08-07T10:33:16+0000"}}""";

    [Theory]
    [InlineData(
        $$"""{"app_id":"1","topic":"moderate","target_id":"78901","time":1723226877,"subscription_id":"2","has_uid_field":false,"values":{{Reply}}}"""
    )]
    [InlineData($$"""{"app_id":1,"topic":"moderate","target_id":78901,"time":"1723226877","values":[{{Reply}}]}""")]
    [InlineData($$"""{"object":"threads","entry":[{"id":"78901","time":1723226877,"changes":[{{Reply}}]}]}""")]
    [InlineData($$"""{"entry":[{"id":78901,"time":1723226877000,"changes":{{Reply}}}]}""")]
    [InlineData($$"""{"entry":{"id":"78901","time":"1723226877","changes":[{{Reply}}]},"object":"threads"}""")]
    public void Reply_is_read_from_either_envelope(string body)
    {
        WebhookNotification notification = Read(body);

        ReplyWebhook reply = Assert.IsType<ReplyChange>(Assert.Single(notification.Values)).Value;
        Assert.Equal(("8901234", "ada", "567890", "78901"), (reply.Id, reply.Username, reply.RepliedTo?.Id, reply.RootPost?.OwnerId));
        Assert.Equal(("78901", DateTimeOffset.FromUnixTimeSeconds(1723226877)), (notification.TargetId, notification.Time));
    }

    [Fact]
    public void All_entries_and_changes_of_a_body_are_delivered_in_order()
    {
        WebhookNotification notification = Read(
            $$$"""
            {"object":"threads","entry":[
              {"id":"1","time":10,"changes":[{{{Reply}}},{{{Delete}}}]},
              {"id":"2","time":20,"messaging":[]},
              {"id":"3","time":30,"changes":[{"field":"brand_new","value":{"a":1}},{{{Reply}}}]}]}
            """
        );

        Assert.Equal(
            [typeof(ReplyChange), typeof(DeleteChange), typeof(UnknownWebhookChange), typeof(ReplyChange)],
            notification.Values.Select(change => change.GetType())
        );
        Assert.Equal(["1", "2", "3"], notification.Entry!.Select(entry => entry.Id));
        Assert.Equal([2, null, 2], notification.Entry!.Select(entry => entry.Changes?.Count));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(30), notification.Entry![2].Time);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"object":"threads"}""")]
    [InlineData("""{"object":"threads","entry":[]}""")]
    [InlineData("""{"object":"threads","entry":[{"id":"1","time":1}]}""")]
    [InlineData("""{"object":"threads","entry":[{"id":"1","time":1,"changes":[]}]}""")]
    [InlineData("""{"object":"threads","entry":"none"}""")]
    [InlineData("""{"object":"threads","entry":[{"id":"1","changes":[{"field":"replies"}]}]}""")]
    [InlineData("""{"object":"threads","entry":[{"id":"1","changes":["replies"]}]}""")]
    [InlineData($$"""{"object":"threads","entry":[{"changes":[{"field":"replies"}]},{"changes":[{{Reply}}]}]}""")]
    [InlineData($$"""{"object":"threads","entry":[{"changes":[{{Reply}}]},"1"]}""")]
    [InlineData($$"""{"app_id":"1","values":[{{Reply}},true]}""")]
    [InlineData("""{"app_id":"1","topic":"moderate","values":[]}""")]
    [InlineData("""{"app_id":"1","topic":"moderate","values":null}""")]
    [InlineData("""{"app_id":"1","topic":"moderate"}""")]
    [InlineData("""{"app_id":"1","values":{"value":{"id":"1"}}}""")]
    [InlineData("""{"field":"replies","value":{"id":"1"}}""")]
    [InlineData("""{"error":{"message":"No","code":1}}""")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    public void What_is_neither_is_an_error(string body) => Assert.ThrowsAny<JsonException>(() => Read(body));

    [Fact]
    public void Change_whose_value_cannot_be_read_loses_neither_itself_nor_the_others()
    {
        WebhookNotification notification = Read(
            $$"""{"entry":[{"changes":[{"field":"replies","value":{"id":"1","timestamp":{"odd":1} } },{{Delete}}]}]}"""
        );

        var odd = Assert.IsType<UnknownWebhookChange>(notification.Values[0]);
        Assert.Equal((WebhookField.Replies, """{"id":"1","timestamp":{"odd":1} }"""), (odd.Field, odd.Value.GetRawText()));
        Assert.IsType<DeleteChange>(notification.Values[1]);
    }

    [Theory]
    [InlineData($$"""{"app_id":"1","topic":"moderate","target_id":"7","time":1723226877,"values":[{{Reply}}]}""")]
    [InlineData(
        $$"""{"object":"threads","entry":[{"id":"1","time":10,"changes":[{{Reply}},{{Delete}}]},{"id":"2","time":20,"changes":[{{Delete}}]}],"new":1}"""
    )]
    public void Notification_is_written_as_it_came(string body)
    {
        string written = JsonSerializer.Serialize(Read(body), ThreadsJson.TypeInfo<WebhookNotification>());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(written)), written);
    }

    [Theory]
    [InlineData("\"78901\"")]
    [InlineData("78901")]
    [InlineData("""{"owner_id":78901}""")]
    public void Owner_may_be_its_id(string owner)
    {
        WebhookNotification notification = Read($$"""{"values":{"field":"delete","value":{"id":55,"owner":{{owner}} } } }""");

        DeleteWebhook delete = Assert.IsType<DeleteChange>(Assert.Single(notification.Values)).Value;
        Assert.Equal(("55", "78901"), (delete.Id, delete.Owner?.OwnerId));
    }

    private static WebhookNotification Read(string body) => JsonSerializer.Deserialize(body, ThreadsJson.TypeInfo<WebhookNotification>())!;
}
