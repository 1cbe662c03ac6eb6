using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class EmbedsCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Embeds.Get: with a width",
            t => t.Embeds.GetAsync("https://www.threads.com/@threadsapitestuser/post/Abc_dEf-1", new() { MaxWidth = 500 }),
            embed => Assert.StartsWith("<blockquote class=\"text-post-media\"", embed.Html, StringComparison.Ordinal)
        ),
        Returns("Embeds.Get: short link", t => t.Embeds.GetAsync("https://www.threads.com/t/Img2")),
        Fails<ThreadsNotFoundException>(
            "Embeds.Get: post cannot be embedded",
            t => t.Embeds.GetAsync("https://www.threads.com/@private/post/Hidden"),
            ThreadsError.ResourceNotFound
        ),
        Fails<ThreadsRateLimitException>(
            "Embeds.Get: hourly limit reached",
            t => t.Embeds.GetAsync("https://www.threads.com/t/Limit"),
            ThreadsError.AppRateLimit
        ),
    ];
}
