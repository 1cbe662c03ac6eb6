using ThreadsSdk.Http;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class UrlWriterTests
{
    [Theory]
    [InlineData("123", "123")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("%2F", "%252F")]
    [InlineData("..%2f..", "..%252f..")]
    [InlineData("a?b=c#d", "a%3Fb%3Dc%23d")]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("-._~", "-._~")]
    [InlineData("\u00fc\u4f60\U0001F600", "%C3%BC%E4%BD%A0%F0%9F%98%80")]
    public void An_id_cannot_leave_its_segment(string id, string expected)
    {
        var url = new UrlWriter("/v1.0/");
        url.Segment(id);
        url.Literal("/insights");

        var text = url.ToStringAndClear();

        Assert.Equal($"/v1.0/{expected}/insights", text);
        Assert.Equal(text, new Uri("https://graph.threads.net" + text).AbsolutePath);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_step_in_a_path_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() =>
        {
            var url = new UrlWriter("/v1.0/");
            url.Segment(id);
        });

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost()
    {
        var url = new UrlWriter("/");
        url.Segment("\ud800x");

        Assert.Equal("/%EF%BF%BDx", url.ToStringAndClear());
    }

    [Fact]
    public void Parameters_are_joined_and_those_without_a_value_left_out()
    {
        var url = new UrlWriter("/v1.0/me");
        url.Query("none", null);
        url.Query("fields", "id,children{id}");
        url.Query("empty", "");
        url.Query("q", "{a}&b=c");

        var sent = new Uri("https://graph.threads.net" + url.ToStringAndClear()).PathAndQuery;
        Assert.Equal("/v1.0/me?fields=id,children%7Bid%7D&empty=&q=%7Ba%7D%26b%3Dc", sent);
    }

    [Fact]
    public void A_long_URL_grows()
    {
        var url = new UrlWriter("/");
        url.Query("q", new string('x', 10_000) + "/");

        Assert.Equal($"/?q={new string('x', 10_000)}%2F", url.ToStringAndClear());
    }

    [Fact]
    public async Task A_form_is_written_in_the_same_way()
    {
        var form = new FormWriter();
        form.Add("text", "a b\n\"c\"");
        form.Add("none", null);
        form.Add("children", "1,2");
        using var content = form.ToContent();

        Assert.Equal("text=a%20b%0A%22c%22&children=1,2", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType?.ToString());
    }
}
