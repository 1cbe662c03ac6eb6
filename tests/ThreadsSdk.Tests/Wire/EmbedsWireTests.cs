using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class EmbedsWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Embeds.Get: with a width",
            t => t.Embeds.GetAsync("https://www.threads.com/@threadsapitestuser/post/Abc_dEf-1", new() { MaxWidth = 500 }),
            SentCall.Get("/v1.0/oembed", ("url", "https://www.threads.com/@threadsapitestuser/post/Abc_dEf-1"), ("maxwidth", "500")),
            new OEmbed
            {
                Type = OEmbedType.Rich,
                Version = "1.0",
                Html = HtmlOf("Abc_dEf-1"),
                ProviderName = "Threads",
                ProviderUrl = "https://www.threads.com/",
                Width = 500,
            }
        ),
        WireCase.Returns(
            "Embeds.Get: short link",
            t => t.Embeds.GetAsync("https://www.threads.com/t/Img2"),
            SentCall.Get("/v1.0/oembed", ("url", "https://www.threads.com/t/Img2")),
            new OEmbed
            {
                Type = OEmbedType.Rich,
                Version = "1.0",
                Html = HtmlOf("Img2"),
                ProviderName = "Threads",
                ProviderUrl = "https://www.threads.com/",
                Width = 658,
            }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Embeds.Get: post cannot be embedded",
            t => t.Embeds.GetAsync("https://www.threads.com/@private/post/Hidden"),
            ThreadsError.ResourceNotFound
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Embeds.Get: hourly limit reached",
            t => t.Embeds.GetAsync("https://www.threads.com/t/Limit"),
            ThreadsError.AppRateLimit
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static string HtmlOf(string post) =>
        $"""
            <blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@threadsapitestuser/post/{post}" data-text-post-version="0" id="ig-tp-{post}"><a href="https://www.threads.com/@threadsapitestuser/post/{post}">View on Threads</a></blockquote>
            <script async src="https://www.threads.com/embed.js"></script>
            """;
}
