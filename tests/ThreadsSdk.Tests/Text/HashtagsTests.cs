using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

public sealed class HashtagsTests
{
    [Theory]
    [InlineData("A #tag here")]
    [InlineData("(#tag)")]
    [InlineData("#1st")]
    [InlineData("你好#標籤。")]
    [InlineData("#1 #two")]
    public void A_text_with_a_hashtag_has_one(string text) => Assert.True(Hashtags.HasHashtag(text));

    [Theory]
    [InlineData("")]
    [InlineData("We are #1!")]
    [InlineData("C# and F#")]
    [InlineData("# heading")]
    [InlineData("## heading")]
    [InlineData("a#b")]
    [InlineData("it&#39;s")]
    [InlineData("https://example.com/#part")]
    [InlineData("www.example.com/#part")]
    [InlineData("#.")]
    [InlineData("#\uFE0F\u20E3")]
    public void A_text_without_a_hashtag_has_none(string text) => Assert.False(Hashtags.HasHashtag(text));

    [Theory]
    [InlineData("#tag more", 4)]
    [InlineData("#tag\tmore", 4)]
    [InlineData("#tag\nmore", 4)]
    [InlineData("#tag.more", 4)]
    [InlineData("#tag&more", 4)]
    [InlineData("#tag@more", 4)]
    [InlineData("#tag!more", 4)]
    [InlineData("#tag?more", 4)]
    [InlineData("#tag,more", 4)]
    [InlineData("#tag;more", 4)]
    [InlineData("#tag:more", 4)]
    [InlineData("#rock-and-roll", 14)]
    public void A_hashtag_ends_before_white_space_and_certain_signs(string text, int end) => Assert.Equal(end, Hashtags.End(text, 0));
}
