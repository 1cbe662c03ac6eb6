using ThreadsSdk.MediaAddresses;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>What a robots.txt allows, by RFC 9309.</summary>
public sealed class RobotsTxtTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("User-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow:", true)]
    [InlineData("User-agent: *\nDisallow: /img", false)]
    [InlineData("User-agent: *\nDisallow: /image/", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /img/", true)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /", true)]
    [InlineData("User-agent: *\nDisallow: /*.jpg$", false)]
    [InlineData("User-agent: *\nDisallow: /*.jpg$\nAllow: /img/sea", true)]
    [InlineData("User-agent: *\nDisallow: /*.png$", true)]
    [InlineData("User-agent: *\nDisallow: /*/sea", false)]
    [InlineData("User-agent: *\nDisallow: /img/sea.jpg?", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: facebookexternalhit\nAllow: /", true)]
    [InlineData("User-agent: facebookexternalhit/1.1\nDisallow: /", false)]
    [InlineData("User-agent: FacebookExternalHit\nDisallow: /\n\nUser-agent: *\nAllow: /", false)]
    [InlineData("User-agent: Googlebot\nUser-agent: facebookexternalhit\nCrawl-delay: 5\nDisallow: /img", false)]
    [InlineData("User-agent: Googlebot\nDisallow: /\nUser-agent: facebookexternalhit\nDisallow: /private", true)]
    [InlineData("User-agent: facebookexternalhit\nDisallow: /private\n\nUser-agent: facebookexternalhit\nDisallow: /img", false)]
    [InlineData("User-agent: facebookexternalhitter\nDisallow: /", true)]
    [InlineData("# all\r\nuser-AGENT : * # everybody\r\ndisallow : /img # pictures\r\n", false)]
    [InlineData("Sitemap: https://example.com/s.xml\nDisallow: /", true)]
    [InlineData("<!DOCTYPE html><title>Not found</title>", true)]
    public void Robots_txt_allows_by_the_longest_rule_of_the_nearest_group(string robots, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsTxt.Allows(robots, "facebookexternalhit", "/img/sea.jpg"));
}
