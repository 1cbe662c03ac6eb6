using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Validation;

public sealed class CheckTests
{
    private Check _check;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("1\n2")]
    public void An_id_has_to_be_one(string? id)
    {
        _check.PathId("media_id", id);

        Assert.Equal("media_id", Assert.Single(Broken()).Property);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("a/b")]
    [InlineData("...")]
    public void An_id_may_look_odd(string id)
    {
        _check.PathId("media_id", id);

        Assert.Empty(Broken());
    }

    [Fact]
    public void What_is_required_has_to_be_given()
    {
        _check.Given("q", "");
        _check.Given("q", " ");
        _check.Required("children", false);
        _check.Required("children", true);

        Assert.Equal(["q must be given.", "children must be given."], Told());
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_with_its_length_and_not_shown()
    {
        _check.Length("text", new string('x', 501), null, 500, "must be short");

        Assert.Equal(["text must be short, but has 501."], Told());
    }

    [Theory]
    [InlineData("\U0001F600", 1, TextCounting.Characters)]
    [InlineData("\U0001F600", 4, TextCounting.EmojiBytes)]
    [InlineData("\u00fc\u4f60", 2, TextCounting.EmojiBytes)]
    public void Length_is_counted_as_asked(string text, int length, object counting)
    {
        _check.Length("text", text, length, length, (TextCounting)counting, "must fit");
        Assert.Empty(Broken());

        _check.Length("text", text, null, length - 1, (TextCounting)counting, "must fit");
        _check.Length("text", text, length + 1, null, (TextCounting)counting, "must fit");
        Assert.Equal([length - 1.0, length + 1.0], Broken().Select(rule => rule.Limit));
    }

    [Fact]
    public void Numbers_keep_their_bounds()
    {
        _check.Range("limit", 100L, 1, 100, "must be 1 to 100");
        _check.Range("limit", (long?)null, 1, 100, "must be 1 to 100");
        _check.Range("limit", 101L, 1, 100, "must be 1 to 100");
        _check.Range("limit", -1L, 0, null, "must be at least 0");
        _check.Range("ratio", 2.0, null, 1.5, "must be at most 1.5");
        _check.Range("ratio", double.NaN, 0, 1, "must be 0 to 1");

        Assert.Equal(
            [
                "limit must be 1 to 100, but is 101.",
                "limit must be at least 0, but is -1.",
                "ratio must be at most 1.5, but is 2.",
                "ratio must be 0 to 1, but is NaN.",
            ],
            Told()
        );
        Assert.Equal([100, 0, 1.5, null], Broken().Select(rule => rule.Limit));
    }

    [Fact]
    public void Times_keep_their_bounds()
    {
        _check.Range("since", DateTimeOffset.UnixEpoch, 1688540400, null, "must be 2023-07-05 07:00:00Z or later");

        Assert.Equal(["since must be 2023-07-05 07:00:00Z or later, but is 1970-01-01 00:00:00Z."], Told());
        Assert.Equal(1688540400, Broken()[0].Limit);
    }

    [Fact]
    public void Lists_keep_their_size()
    {
        _check.Items("children", null, 2, 20, "must have 2 to 20 items");
        _check.Items("children", 1, 2, 20, "must have 2 to 20 items");
        _check.Items("children", 3, 2, 2, "must have exactly 2 items");

        Assert.Equal(["children must have 2 to 20 items, but has 1.", "children must have exactly 2 items, but has 3."], Told());
        Assert.Equal([2, 2], Broken().Select(rule => rule.Limit));
    }

    [Fact]
    public void Forbidden_characters_are_told_with_their_place()
    {
        _check.Characters("topic_tag", null, ".&", "must be plain");
        _check.Characters("topic_tag", "a&b", ".&", "must be plain");
        _check.Characters("topic_tag", "a\nb", "\n", "must be plain");

        Assert.Equal(
            ["topic_tag must be plain, but has '&' at position 1.", "topic_tag must be plain, but has a newline at position 1."],
            Told()
        );
    }

    [Fact]
    public void Parameters_keep_the_rules_between_them()
    {
        _check.Excludes("before", true, true, "must not be given together with after");
        _check.Needs("breakdown", true, false, "may only be given together with metric");
        _check.RequiredWhen("image_url", false, true, "must be given when media_type is IMAGE");
        _check.OnlyWhen("alt_text", true, false, "may only be given when media_type is IMAGE");
        _check.ForbiddenWhen("reply_to_id", true, true, "must not be given when is_ghost_post is true");

        Assert.Equal(
            [
                "before must not be given together with after.",
                "breakdown may only be given together with metric.",
                "image_url must be given when media_type is IMAGE.",
                "alt_text may only be given when media_type is IMAGE.",
                "reply_to_id must not be given when is_ghost_post is true.",
            ],
            Told()
        );
    }

    [Fact]
    public void Parameters_that_keep_the_rules_pass()
    {
        _check.Excludes("before", true, false, "");
        _check.Needs("breakdown", true, true, "");
        _check.RequiredWhen("image_url", false, false, "");
        _check.OnlyWhen("alt_text", true, true, "");
        _check.ForbiddenWhen("reply_to_id", true, false, "");

        Assert.Empty(Broken());
    }

    [Fact]
    public void Properties_are_told_with_the_object_that_holds_them()
    {
        var outer = _check.Enter("poll_attachment");
        _check.Required("option_a", false);
        _check.Models("answers", [new Answer("a"), new Answer("")]);
        _check.Leave(outer);
        _check.Required("text", false);

        Assert.Equal(["poll_attachment.option_a", "poll_attachment.answers", "text"], Broken().Select(rule => rule.Property));
    }

    [Fact]
    public void Broken_rules_are_thrown_together()
    {
        _check.ThrowIfBroken();
        _check.Required("image_url", false);
        _check.Items("children", 1, 2, 20, "must have 2 to 20 items");

        var thrown = Assert.Throws<ThreadsValidationException>(_check.ThrowIfBroken);

        Assert.Equal(["image_url", "children"], thrown.Errors.Select(rule => rule.Property));
        Assert.StartsWith("image_url must be given. children must have 2 to 20 items, but has 1.", thrown.Message);
    }

    private sealed record Answer(string Text) : IHasBounds
    {
        void IHasBounds.CheckBounds(ref Check check, string name) => check.Given(name, Text);
    }

    private IReadOnlyList<ValidationError> Broken() => _check.Broken ?? [];

    private IEnumerable<string> Told() => Broken().Select(rule => rule.ToString());
}
