using Xunit;

namespace ThreadsSdk.Tests;

public sealed class ThreadsTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("hello", 5)]
    [InlineData("a\r\nb", 4)]
    [InlineData("\u00fc", 1)]
    [InlineData("u\u0308", 2)]
    [InlineData("\u4f60\u597d", 2)]
    [InlineData("\ud842\udfb7", 1)]
    [InlineData("\u0928\u093f", 2)]
    public void Text_counts_by_the_character(string text, int expected) => Assert.Equal(expected, ThreadsText.Count(text));

    [Theory]
    [InlineData("\U0001F600", 4)]
    [InlineData("\u2764\uFE0F", 6)]
    [InlineData("\u2728", 3)]
    [InlineData("1\uFE0F\u20E3", 7)]
    [InlineData("\U0001F44D\U0001F3FD", 8)]
    [InlineData("\U0001F1E9\U0001F1EA", 8)]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467", 18)]
    [InlineData("hi \U0001F600!", 8)]
    public void An_emoji_counts_as_its_bytes(string text, int expected) => Assert.Equal(expected, ThreadsText.Count(text));

    [Theory]
    [InlineData("\u00a9 2026", 6)]
    [InlineData("\u2122", 1)]
    [InlineData("\u2190\u2192", 2)]
    public void A_sign_that_is_shown_as_text_is_no_emoji(string text, int expected) => Assert.Equal(expected, ThreadsText.Count(text));

    [Fact]
    public void A_broken_character_does_no_harm() => Assert.Equal(3, ThreadsText.Count("a\ud800b"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("hello", 5)]
    [InlineData("\u00fc", 2)]
    [InlineData("\u4f60\u597d", 6)]
    [InlineData("\U0001F44D\U0001F3FD", 8)]
    public void Text_counts_its_bytes_in_the_stricter_way(string text, int expected) =>
        Assert.Equal(expected, ThreadsText.Count(text, ThreadsTextCounting.Utf8Bytes));

    [Fact]
    public void The_stricter_way_never_counts_less()
    {
        foreach (var text in new[] { "plain", "\u00fc \u2728", "\u2764\uFE0F", "a\ud800b", "1\uFE0F\u20E3" })
        {
            Assert.True(ThreadsText.Count(text, ThreadsTextCounting.Utf8Bytes) >= ThreadsText.Count(text));
        }
    }
}
