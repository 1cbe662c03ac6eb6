using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

public sealed class TrailingHashtagsTests
{
    [Theory]
    [InlineData("Hello #one #two", "Hello", "#one #two")]
    [InlineData("Hello\n\n#one\n#two_2 \n", "Hello", "#one #two_2")]
    [InlineData("About #this and #that", "About #this and", "#that")]
    [InlineData("#only", "", "#only")]
    [InlineData("文 #標籤 #नमस्ते #\U00020BB7", "文", "#標籤 #नमस्ते #\U00020BB7")]
    [InlineData("Win #1 #place", "Win #1", "#place")]
    public void Hashtags_at_the_end_are_taken_off(string text, string rest, string hashtags)
    {
        var split = TrailingHashtags.Split(text);

        Assert.Equal(rest, split.Text);
        Assert.Equal(hashtags.Split(' '), split.Hashtags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello ")]
    [InlineData("We are #1")]
    [InlineData("#first then text")]
    [InlineData("#tag.")]
    [InlineData("C# ")]
    [InlineData("https://example.com/#part")]
    [InlineData("a#b")]
    [InlineData("#a#b")]
    public void Text_that_does_not_end_with_one_stays_as_it_is(string text)
    {
        var split = TrailingHashtags.Split(text);

        Assert.Same(text, split.Text);
        Assert.Empty(split.Hashtags);
    }
}
