using ThreadsSdk.Cutting;
using Xunit;

namespace ThreadsSdk.Tests.Cutting;

public sealed class LinksTests
{
    [Theory]
    [InlineData("See https://example.com/a.", "https://example.com/a")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("(see https://example.com/a_(b)).", "https://example.com/a_(b)")]
    [InlineData("[a](https://example.com/?x=1&y=2#z)", "https://example.com/?x=1&y=2#z")]
    [InlineData("\"HTTP://EXAMPLE.COM\", he said", "HTTP://EXAMPLE.COM")]
    [InlineData("请看https://example.com/路。谢谢", "https://example.com/路")]
    [InlineData("«https://example.com»", "https://example.com")]
    [InlineData("<https://example.com/>", "https://example.com/")]
    [InlineData("really https://example.com/a?!", "https://example.com/a")]
    [InlineData("http://[::1]:80/a", "http://[::1]:80/a")]
    [InlineData("https://пример.рф/путь", "https://пример.рф/путь")]
    public void A_link_is_found_without_what_stands_around_it(string text, string link) =>
        Assert.Equal([link], Links.Find(text).Select(found => found.Of(text)));

    [Fact]
    public void A_link_that_comes_again_is_one_link_where_it_came_first()
    {
        const string Text = "https://a.example https://b.example https://a.example https://a.example/";

        Assert.Equal([new TextSlice(0, 17), new TextSlice(18, 17), new TextSlice(54, 18)], Links.Find(Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http:// is a scheme")]
    [InlineData("https://...")]
    [InlineData("www.example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("mail me@example.com")]
    public void What_has_no_scheme_or_no_host_is_no_link(string text) => Assert.Empty(Links.Find(text));
}
