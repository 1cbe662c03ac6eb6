using ThreadsSdk.Http;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class ServerAddressTests
{
    private static readonly ServerAddress Server = new(new Uri("https://graph.threads.net"));

    [Theory]
    [InlineData("/v1.0/me?fields=id")]
    [InlineData("https://graph.threads.net/v1.0/me?fields=id")]
    public void A_url_of_the_server_is_taken_with_its_address_and_without(string url) =>
        Assert.Equal("https://graph.threads.net/v1.0/me?fields=id", Server.Resolve(url).AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("https://graph.threads.net")]
    [InlineData("https://graph.threads.net.example.com/v1.0/me")]
    [InlineData("https://graph.threads.net:8443/v1.0/me")]
    [InlineData("https://graph.threads.net@example.com/v1.0/me")]
    [InlineData("http://graph.threads.net/v1.0/me")]
    public void One_of_another_server_is_refused(string url) => Assert.Throws<ArgumentException>(() => Server.Resolve(url));

    [Fact]
    public void A_url_can_be_written_with_its_server()
    {
        var url = new UrlWriter(new ServerAddress(new Uri("http://127.0.0.1:5000/threads/")), "/v1.0/");
        url.Segment("me");

        Assert.Equal("http://127.0.0.1:5000/threads/v1.0/me", url.ToStringAndClear());
    }
}
