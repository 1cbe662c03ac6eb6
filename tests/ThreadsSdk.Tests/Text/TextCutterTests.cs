using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

public sealed class TextCutterTests
{
    [Fact]
    public void Number_of_parts_counts_with_the_digits_it_takes()
    {
        var text = string.Concat(Enumerable.Repeat("ab ", 40));

        var parts = Cut(text, 16, (index, total) => $"\n{index + 1}/{total}".Length);

        Assert.Equal(text, string.Concat(parts));
        Assert.All(parts.Index(), part => Assert.InRange($"{part.Item}\n{part.Index + 1}/{parts.Length}".Length, 1, 16));
    }

    [Fact]
    public void One_part_needs_no_number() => Assert.Equal(["1234567890"], Cut("1234567890", 10, (_, total) => total == 1 ? 0 : 4));

    [Fact]
    public void Number_that_makes_a_text_too_long_makes_it_two_parts() =>
        Assert.Equal(["12345 ", "67890"], Cut("12345 67890", 10, (_, total) => total == 1 ? 0 : 4));

    [Fact]
    public void Part_with_a_longer_line_of_hashtags_gets_less_text() =>
        Assert.Equal(["aa ", "bb cc ", "dd ee"], Cut("aa bb cc dd ee", 6, (index, _) => index == 0 ? 3 : 0));

    [Fact]
    public void Last_part_leaves_room_for_all_hashtags_that_are_left()
    {
        var parts = Cut("aa bb cc dd ee ff", 12, (index, total) => index == total - 1 ? 8 : 2);

        Assert.Equal(["aa bb cc ", "dd ee ", "ff"], parts);
    }

    [Theory]
    [InlineData("see https://example.com/long ok", 4, 24)]
    [InlineData("a            b", 1, 12)]
    [InlineData("            ", 0, 12)]
    [InlineData("hi \U0001F468\u200D\U0001F469\u200D\U0001F467", 3, 8)]
    public void What_fits_no_part_is_reported_and_not_cut(string text, int start, int length)
    {
        Assert.False(TextCutter.TryCut(text, 5, ThreadsTextCounting.EmojiBytes, null, out _, out var tooLong));
        Assert.Equal(new TextSlice(start, length), tooLong);
    }

    [Fact]
    public void Nothing_fits_when_all_the_room_is_reserved()
    {
        Assert.False(TextCutter.TryCut("hello", 5, ThreadsTextCounting.EmojiBytes, (_, _) => 5, out _, out var tooLong));
        Assert.Equal(new TextSlice(0, 1), tooLong);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("w")]
    [InlineData("#")]
    [InlineData("@a#b.c/")]
    [InlineData("x) ")]
    [InlineData("https://example.com/a) ")]
    [InlineData("a.b.")]
    [InlineData("#1")]
    [InlineData("a                                  ")]
    [InlineData("\U0001F468\u200D\U0001F469")]
    [InlineData("語。")]
    public void A_long_text_is_cut_in_time_that_grows_with_its_length(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + "end";

        var parts = ThreadsText.Split(text);

        Assert.Equal(text, string.Concat(parts));
        Assert.InRange(parts.Count, text.Length / ThreadsLimits.PostTextLength, 6 * text.Length / ThreadsLimits.PostTextLength);
    }

    private static string[] Cut(string text, int limit, Func<int, int, int> reserve)
    {
        Assert.True(TextCutter.TryCut(text, limit, ThreadsTextCounting.EmojiBytes, reserve, out var slices, out _));
        return [.. slices.Select(slice => slice.Of(text))];
    }
}
