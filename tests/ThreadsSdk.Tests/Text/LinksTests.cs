using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

public sealed class LinksTests
{
    [Theory]
    [InlineData("See https://example.com/a.", "https://example.com/a")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("(see https://example.com/a_(b)).", "https://example.com/a_(b)")]
    [InlineData("[a](https://example.com/?x=1&y=2#z)", "https://example.com/?x=1&y=2#z")]
    [InlineData("\"HTTP://EXAMPLE.COM\", he said", "HTTP://EXAMPLE.COM")]
    [InlineData("«https://example.com»", "https://example.com")]
    [InlineData("<https://example.com/>", "https://example.com/")]
    [InlineData("`https://example.com/`", "https://example.com/")]
    [InlineData("**https://example.com/a**", "https://example.com/a")]
    [InlineData("really https://example.com/a?!", "https://example.com/a")]
    [InlineData("http://[::1]:80/a", "http://[::1]:80/a")]
    [InlineData("https://example.com:8080/a", "https://example.com:8080/a")]
    [InlineData("https://пример.рф/путь", "https://пример.рф/путь")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai", "https://xn--e1afmkfd.xn--p1ai")]
    [InlineData("1.https://example.com", "https://example.com")]
    [InlineData("-https://example.com", "https://example.com")]
    [InlineData("https://example.com—so it says", "https://example.com")]
    [InlineData("https://example.com/a।", "https://example.com/a")]
    [InlineData("https://example.com/a،", "https://example.com/a")]
    [InlineData("https://web.archive.org/web/2020/https://example.com/", "https://web.archive.org/web/2020/https://example.com/")]
    [InlineData("https://example.com/?to=https://example.org", "https://example.com/?to=https://example.org")]
    public void A_link_is_found_without_what_stands_around_it(string text, string link) => Assert.Equal([link], Links.Find(text));

    [Theory]
    [InlineData("www.instagram.com", "www.instagram.com")]
    [InlineData("See WWW.Example.COM.", "WWW.Example.COM")]
    [InlineData("(www.example.com)", "www.example.com")]
    [InlineData("www.example.com/a?b=c#d", "www.example.com/a?b=c#d")]
    [InlineData("www.example.com:8080/a", "www.example.com:8080/a")]
    [InlineData("www.example.com: a site", "www.example.com")]
    [InlineData("www.example.com, and more", "www.example.com")]
    [InlineData("www.example.com,more", "www.example.com")]
    [InlineData("www.example.co.uk-", "www.example.co.uk")]
    [InlineData("Site:www.example.com", "www.example.com")]
    [InlineData("-www.example.com", "www.example.com")]
    [InlineData("www.münchen.de", "www.münchen.de")]
    [InlineData("www.пример.рф", "www.пример.рф")]
    [InlineData("www.例え.jp", "www.例え.jp")]
    [InlineData("www.example.xn--p1ai", "www.example.xn--p1ai")]
    [InlineData("看www.example.com吧", "www.example.com")]
    [InlineData("www.example.com/index.html", "www.example.com/index.html")]
    public void A_link_without_a_scheme_counts_when_it_begins_with_www(string text, string link) => Assert.Equal([link], Links.Find(text));

    [Theory]
    [InlineData("请看https://example.com/路。谢谢", "https://example.com/")]
    [InlineData("请看https://example.com谢谢", "https://example.com")]
    [InlineData("https://example.comを見てください", "https://example.com")]
    [InlineData("https://example.com/aดูเว็บนี้", "https://example.com/a")]
    [InlineData("https://example.com/a에서 보세요", "https://example.com/a")]
    [InlineData("https://example.com/aတွင်", "https://example.com/a")]
    [InlineData("https://example.com/aសូម", "https://example.com/a")]
    [InlineData("https://example.com\U0001F600", "https://example.com")]
    [InlineData("https://example.com.看", "https://example.com")]
    [InlineData("https://例え.jp/テスト", "https://例え.jp/")]
    [InlineData("https://例え.jpを見て", "https://例え.jp")]
    [InlineData("https://www.例え.jpを見て", "https://www.例え.jp")]
    public void A_link_ends_before_letters_that_are_written_on_with_right_after_it(string text, string link) =>
        Assert.Equal([link], Links.Find(text));

    [Theory]
    [InlineData("https://a.example,https://b.example,https://c.example")]
    [InlineData("看https://a.example和https://b.example")]
    [InlineData("https://a.example/路https://b.example/路")]
    [InlineData("[a](https://a.example)[b](https://b.example)")]
    public void Links_that_may_be_one_count_as_one(string text) => Assert.Single(Links.Find(text));

    [Theory]
    [InlineData("请看https://a.example，再看https://b.example。", 2)]
    [InlineData("https://a.example\u200Bhttps://b.example", 2)]
    [InlineData("https://a.example/路 https://a.example/道", 1)]
    [InlineData("https://a.example https://A.example/ http://a.example", 1)]
    [InlineData("https://www.a.example www.a.example", 1)]
    [InlineData("https://a.example/A https://a.example/a", 2)]
    [InlineData("https://a.example/?x=1 https://a.example/?x=2", 2)]
    public void Links_that_differ_only_where_it_does_not_matter_are_one(string text, int count) =>
        Assert.Equal(count, Links.Find(text).Count);

    [Fact]
    public void A_link_that_comes_again_is_told_as_it_came_first() =>
        Assert.Equal(
            ["https://a.example", "www.b.example"],
            Links.Find("https://a.example www.b.example http://A.EXAMPLE/ https://www.b.example")
        );

    [Fact]
    public void Attached_links_count_with_those_of_the_text()
    {
        Assert.Equal(3, Links.Find("www.instagram.com www.threads.com", "www.facebook.com", null).Count);
        Assert.Equal(2, Links.Find("www.instagram.com www.threads.com www.threads.com", "www.instagram.com", "").Count);
        Assert.Equal(["https://a.example"], Links.Find(null, "https://a.example", "https://a.example/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http:// is a scheme")]
    [InlineData("https://...")]
    [InlineData("ftp://example.com")]
    [InlineData("ftp://www.example.com")]
    [InlineData("mail me@example.com")]
    [InlineData("mail a@www.example.com")]
    [InlineData("mail www.example@example.com")]
    [InlineData("@www.example.com")]
    [InlineData("awww.example.com")]
    [InlineData("éwww.example.com")]
    [InlineData("my_www.example.com")]
    [InlineData("www.")]
    [InlineData("www")]
    [InlineData("www...")]
    [InlineData("www.example")]
    [InlineData("www.example.")]
    [InlineData("www..example.com")]
    [InlineData("www.-example.com")]
    [InlineData("www.example.1")]
    [InlineData("www.example.html")]
    [InlineData("www.backup.tar.gz")]
    [InlineData("example.com")]
    [InlineData("example.com/path")]
    [InlineData("readme.md and Node.js")]
    public void What_nobody_can_be_sure_of_is_no_link(string text) => Assert.Empty(Links.Find(text));
}
