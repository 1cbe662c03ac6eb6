using ThreadsSdk.Checks;
using Xunit;

namespace ThreadsSdk.Tests.Checks;

public sealed class CheckTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("1\n2")]
    public void An_id_has_to_be_one(string? id)
    {
        var broken = Assert.Throws<ArgumentException>(() => Check.Id("media_id", id));

        Assert.Equal("media_id", broken.ParamName);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("a/b")]
    [InlineData("...")]
    public void An_id_may_look_odd(string id) => Check.Id("media_id", id);

    [Fact]
    public void What_is_required_has_to_be_given()
    {
        Assert.StartsWith("q must be given.", Broken(() => Check.Given("q", "")));
        Assert.StartsWith("children must be given.", Broken(() => Check.Given<string>("children", [])));
        Check.Given("q", " ");
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_with_its_length_and_not_shown()
    {
        var message = Broken(() => Check.Length("text", new string('x', 501), null, 500));

        Assert.StartsWith("text must have at most 500 characters, but has 501.", message);
        Assert.DoesNotContain("xxx", message);
    }

    [Theory]
    [InlineData("\U0001F600", 1, TextCounting.Characters)]
    [InlineData("\U0001F600", 4, TextCounting.EmojiBytes)]
    [InlineData("\u00fc\u4f60", 2, TextCounting.EmojiBytes)]
    public void Length_is_counted_as_asked(string text, int length, object counting)
    {
        Check.Length("text", text, length, length, (TextCounting)counting);

        Broken(() => Check.Length("text", text, null, length - 1, (TextCounting)counting));
        Broken(() => Check.Length("text", text, length + 1, null, (TextCounting)counting));
    }

    [Fact]
    public void Numbers_keep_their_bounds()
    {
        Check.Range("limit", 100L, 1, 100);
        Check.Range("limit", (long?)null, 1, 100);
        Assert.StartsWith("limit must be 1 to 100, but is 101.", Broken(() => Check.Range("limit", 101L, 1, 100)));
        Assert.StartsWith("limit must be at least 0, but is -1.", Broken(() => Check.Range("limit", -1L, 0, null)));
        Assert.StartsWith("ratio must be at most 1.5, but is 2.", Broken(() => Check.Range("ratio", 2.0, null, 1.5)));
        Broken(() => Check.Range("ratio", double.NaN, 0, 1));
    }

    [Fact]
    public void Times_keep_their_bounds()
    {
        var message = Broken(() => Check.Range("since", DateTimeOffset.UnixEpoch, 1688540400, null));

        Assert.StartsWith("since must be 2023-07-05 07:00:00Z or later, but is 1970-01-01 00:00:00Z.", message);
    }

    [Fact]
    public void Lists_keep_their_size()
    {
        Check.Items<int>("children", null, 2, 20);
        Assert.StartsWith("children must have 2 to 20 items, but has 1.", Broken(() => Check.Items("children", [1], 2, 20)));
        Assert.StartsWith("children must have exactly 2 items, but has 1.", Broken(() => Check.Items("children", [1], 2, 2)));
    }

    [Fact]
    public void Forbidden_characters_are_told_with_their_place()
    {
        Check.Characters("topic_tag", null, ".&");
        Assert.StartsWith(
            "topic_tag must not contain '&', which stands at position 1.",
            Broken(() => Check.Characters("topic_tag", "a&b", ".&")));
        Assert.StartsWith(
            "topic_tag must not contain U+000A, which stands at position 1.",
            Broken(() => Check.Characters("topic_tag", "a\nb", "\n")));
    }

    [Fact]
    public void Parameters_keep_the_rules_between_them()
    {
        Assert.StartsWith("before must not be given together with after.", Broken(() => Check.Excludes("before", true, "after", true)));
        Assert.StartsWith("breakdown needs metric as well.", Broken(() => Check.Needs("breakdown", true, "metric", false)));
        Assert.StartsWith(
            "image_url must be given when media_type is IMAGE.",
            Broken(() => Check.RequiredWhen("image_url", false, true, "media_type is IMAGE")));
        Assert.StartsWith(
            "alt_text may only be given when media_type is IMAGE.",
            Broken(() => Check.OnlyWhen("alt_text", true, false, "media_type is IMAGE")));
        Assert.StartsWith(
            "reply_to_id must not be given when is_ghost_post is true.",
            Broken(() => Check.ForbiddenWhen("reply_to_id", true, true, "is_ghost_post is true")));
        Assert.StartsWith(
            "One of text, link_attachment must be given when media_type is TEXT.",
            Broken(() => Check.OneOf(false, true, "text, link_attachment", "media_type is TEXT")));
    }

    [Fact]
    public void Parameters_that_keep_the_rules_pass()
    {
        Check.Excludes("before", true, "after", false);
        Check.Needs("breakdown", true, "metric", true);
        Check.RequiredWhen("image_url", false, false, "");
        Check.OnlyWhen("alt_text", true, true, "");
        Check.ForbiddenWhen("reply_to_id", true, false, "");
        Check.OneOf(true, true, "text, link_attachment", "");
    }

    private static string Broken(Action check) => Assert.Throws<ArgumentException>(check).Message;
}
