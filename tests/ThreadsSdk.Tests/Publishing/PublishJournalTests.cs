using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Tests.Publishing;

/// <summary>Journals as a store of a user's own writes and reads them.</summary>
public sealed partial class PublishJournalTests
{
    private const string First =
        """{"version":1,"id":"monday","revision":3,"user_id":"17","started_at":"2026-05-04T12:00:00.0000000+00:00","posts":[{"plan":{"kind":"TEXT","options":{"text":"Hello"}},"container_id":"18000000000000001"}]}""";

    [Fact]
    public void Journal_is_read_as_it_was_written()
    {
        var journal = PublishJournal.FromJson(First);

        Assert.Equal(("monday", 3, "17"), (journal.Id, journal.Revision, journal.UserId));
        Assert.Equal("Hello", Assert.Single(journal.Posts).Plan.Options.Text);
        Assert.Equal(journal.ToJson(), PublishJournal.FromJson(journal.ToJson()).ToJson());
    }

    [Fact]
    public void Journal_says_which_format_it_is_in()
    {
        using var json = JsonDocument.Parse(PublishJournal.FromJson(First).ToJson());

        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public void Journal_goes_through_System_Text_Json_without_reflection()
    {
        var journal = PublishJournal.FromJson(First);

        Assert.Equal(journal.ToJson(), JsonSerializer.Serialize(journal, PublishJournal.JsonTypeInfo));
        Assert.Equal(journal.ToJson(), JsonSerializer.Deserialize(journal.ToJson(), PublishJournal.JsonTypeInfo)!.ToJson());
        Assert.Equal(journal.ToJson(), JsonSerializer.Serialize(journal, OwnContext.Default.PublishJournal));
    }

    [Fact]
    public void Journal_with_a_property_of_a_later_version_is_read()
    {
        var later = PublishJournal.FromJson(First.Insert(1, "\"new\":{\"a\":[1]},"));

        Assert.Equal(PublishJournal.FromJson(First).ToJson(), later.ToJson());
    }

    [Fact]
    public void Journal_of_a_draft_is_read_as_one()
    {
        var draft = PublishJournal.FromJson(First.Insert(1, "\"is_staged\":true,"));

        Assert.True(draft.IsStaged);
        Assert.True(PublishJournal.FromJson(draft.ToJson()).IsStaged);
    }

    [Fact]
    public void Journal_of_a_later_format_is_refused()
    {
        var refused = Assert.Throws<JsonException>(() =>
            PublishJournal.FromJson(First.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal))
        );

        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":7,"revision":"x","user_id":[],"posts":{}}""")]
    public void What_is_no_journal_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => PublishJournal.FromJson(json));

    [JsonSerializable(typeof(PublishJournal))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
