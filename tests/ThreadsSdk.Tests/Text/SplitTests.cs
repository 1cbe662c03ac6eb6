using Xunit;

namespace ThreadsSdk.Tests.Text;

/// <summary>How <see cref="ThreadsText.Split"/> cuts, by example: the bars are the cuts.</summary>
public sealed class SplitTests
{
    [Theory]
    [InlineData("Hello there.", 20)]
    [InlineData("One. Two.\n\n|Three. Four. Five.", 20)]
    [InlineData("One. Two.\n|Three. Four. Five.", 20)]
    [InlineData("Is it? It is! |And so on, it says.", 20)]
    [InlineData("It is (so.) |Then 3.14 was all", 20)]
    [InlineData("He said \u201CYes.\u201D |Then he went.", 20)]
    [InlineData("Fruit, e.g. apples |and pears.", 20)]
    [InlineData("one two three four |five six", 20)]
    public void A_text_is_cut_after_a_paragraph_a_line_a_sentence_or_a_word(string text, int limit) => AssertCut(text, limit);

    [Theory]
    [InlineData("Hi.\n\nThis is a longer |paragraph", 22)]
    [InlineData("No. This one goes on| and on", 20)]
    [InlineData("I abcdefghijklmnopqr|stuvwxyz", 20)]
    public void A_cut_that_leaves_a_part_less_than_half_full_gives_way_to_a_lesser_one(string text, int limit) => AssertCut(text, limit);

    [Theory]
    [InlineData("今天天气很好。|我们出去吧！好的。", 10)]
    [InlineData("彼は「はい。」|と言ってすぐ帰った", 10)]
    [InlineData("一二三四五六七八九|十、一二三", 10)]
    [InlineData("一二三四五六七八九|「十一」二", 10)]
    [InlineData("一二三四五六七八|キャットです", 9)]
    [InlineData("पहला वाक्य है। |दूसरा वाक्य है।", 16)]
    [InlineData("هل هذا سؤال؟ |نعم هذا سؤال.", 16)]
    [InlineData("Բարեւ ձեզ։ |Ինչպես եք դուք", 14)]
    public void A_text_of_any_script_is_cut_where_its_readers_would(string text, int limit) => AssertCut(text, limit);

    [Theory]
    [InlineData("read |https://example.com/a", 21)]
    [InlineData("read |(https://example.com/a)", 23)]
    [InlineData("thanks so much |@someone.else", 20)]
    [InlineData("about the |#hashtag_is_long", 18)]
    [InlineData("go to |www.example.com/a", 17)]
    [InlineData("aaaa\U0001F468\u200D\U0001F469\u200D\U0001F467|\U0001F468\u200D\U0001F469\u200D\U0001F467", 22)]
    [InlineData("\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7", 10)]
    public void Links_mentions_hashtags_and_emoji_stay_whole(string text, int limit) => AssertCut(text, limit);

    [Theory]
    [InlineData("@abcdefghi|jklmn", 10)]
    [InlineData("go |#abcdefghi|jklmn", 10)]
    public void A_mention_or_hashtag_longer_than_a_part_is_only_text(string text, int limit) => AssertCut(text, limit);

    [Theory]
    [InlineData("one two   |three", 10)]
    [InlineData("one two|     xyz", 8)]
    [InlineData("abcd|   ef", 6)]
    [InlineData("a         | b", 10)]
    [InlineData("\u00A0one |two", 5)]
    public void White_space_ends_the_part_before_a_cut_or_starts_the_next(string text, int limit) => AssertCut(text, limit);

    [Fact]
    public void In_the_stricter_counting_letters_take_their_bytes()
    {
        Assert.Equal(["äöüäöüäöüä"], ThreadsText.Split("äöüäöüäöüä", 10));
        Assert.Equal(["äöüäö", "üäöüä"], ThreadsText.Split("äöüäöüäöüä", 10, ThreadsTextCounting.Utf8Bytes));
    }

    [Fact]
    public void A_text_is_cut_to_the_length_of_a_post_when_nothing_else_is_said()
    {
        const string Sentence = "A sentence of some words. ";
        const int Fitting = ThreadsLimits.PostTextLength / 26;
        var text = string.Concat(Enumerable.Repeat(Sentence, (2 * Fitting) + 1));

        var parts = ThreadsText.Split(text);

        Assert.Equal(text, string.Concat(parts));
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(ThreadsText.Count(part), 1, ThreadsLimits.PostTextLength));
        Assert.All(parts, part => Assert.EndsWith(". ", part, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_text_has_no_parts() => Assert.Empty(ThreadsText.Split(""));

    [Fact]
    public void What_cannot_be_cut_is_refused_with_its_place_but_not_its_text()
    {
        var refused = Assert.Throws<ArgumentException>("text", () => ThreadsText.Split("see https://example.com/secret", 20));

        Assert.Contains("26 characters at 4", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>("limit", () => ThreadsText.Split("a", 0));

    private static void AssertCut(string text, int limit) =>
        Assert.Equal(text.Split('|'), ThreadsText.Split(text.Replace("|", "", StringComparison.Ordinal), limit));
}
