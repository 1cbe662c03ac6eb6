using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThreadsSdk.MediaHosting;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What the server of an image says to Meta's crawler, before anything is published.</summary>
public sealed class MediaCheckTests : PublishingTestBase
{
    private static readonly PublishOptions Head = new() { MediaCheck = MediaCheck.Head };

    public static TheoryData<string, string, string?> Servers =>
        new()
        {
            { "a picture", "image", null },
            { "bytes", "image", null },
            { "no head", "image", null },
            { "a film", "video", null },
            { "a film", "image", "is given as an image, but is a video" },
            { "webp", "image", "must be a JPEG, PNG, MP4 or MOV, but the server says that it is image/webp" },
            { "a page", "image", "must be the address of the file itself, but a web page is there" },
            { "too long", "image", "must be at most 8388608 bytes, but is 9000000" },
            { "too long by range", "image", "must be at most 8388608 bytes, but is 9000000" },
            { "empty", "image", "must not be empty" },
            {
                "moved",
                "image",
                "must be the final address, but it redirects to https://cdn.example.com/sea.jpg, which Meta does not follow reliably"
            },
            { "no bots", "image", "the server responds with 403 Forbidden" },
            { "gone", "image", "the server responds with 404 NotFound" },
            { "robots", "image", "robots.txt" },
        };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task PublishAsync_asks_the_address_of_media_first_when_told_so(string what, string kind, string? told)
    {
        await using var server = await MediaServer.StartAsync(what);
        var address = new Uri(server.Address, "/media?key=a-signature").AbsoluteUri;
        var post = kind == "image" ? Post.Image(address) : Post.Video(address);

        var failure = await Record.ExceptionAsync(() => Threads.PublishAsync(post, Head, Cancel));

        if (told is null)
        {
            Assert.Null(failure);
            Assert.Single(Published);
        }
        else
        {
            var error = Assert.Single(Assert.IsType<ThreadsValidationException>(failure).Errors);
            Assert.Equal("media[0]", error.Property);
            Assert.Contains(told, error.Rule, StringComparison.Ordinal);
            Assert.DoesNotContain("signature", failure.Message, StringComparison.Ordinal);
            Assert.Empty(Published);
        }

        Assert.All(server.Agents, agent => Assert.StartsWith("facebookexternalhit/", agent, StringComparison.Ordinal));
        Assert.NotEmpty(server.Agents);
    }

    [Fact]
    public async Task PublishAsync_tells_all_addresses_that_do_not_work_at_once()
    {
        await using var server = await MediaServer.StartAsync("gone");
        var nowhere = new Uri(server.Address, "/a.jpg").AbsoluteUri;

        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Threads.PublishAsync(Post.Carousel(PostMedia.Image(nowhere), PostMedia.Image(nowhere)), Head, Cancel)
        );

        Assert.Equal(["media[0]", "media[1]"], broken.Errors.Select(error => error.Property));
    }

    [Fact]
    public async Task PublishAsync_says_that_nobody_answers_at_an_address()
    {
        await using var server = await MediaServer.StartAsync("a picture");
        var closed = new Uri(server.Address, "/a.jpg").AbsoluteUri;
        await server.DisposeAsync();

        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(() => Threads.PublishAsync(Post.Image(closed), Head, Cancel));

        Assert.Contains("must be at an address that can be reached, but the connection fails", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_asks_nothing_unless_told_so()
    {
        await using var server = await MediaServer.StartAsync("gone");

        await Threads.PublishAsync(Post.Image(new Uri(server.Address, "/a.jpg")), cancellationToken: Cancel);

        Assert.Empty(server.Agents);
    }

    [Fact]
    public async Task InspectMediaAsync_asks_nobody_of_this_network()
    {
        await using var server = await MediaServer.StartAsync("a picture");

        var broken = await Assert.ThrowsAsync<ThreadsValidationException>(() =>
            Post.Image(new Uri(server.Address, "/a.jpg")).Plan().InspectMediaAsync(MediaCheck.Head, Cancel)
        );

        Assert.Contains("must be at an address of the internet", broken.Message, StringComparison.Ordinal);
        Assert.Empty(server.Agents);
    }

    /// <summary>A server of media with a manner of its own.</summary>
    private sealed class MediaServer(WebApplication app, ConcurrentQueue<string> agents) : IAsyncDisposable
    {
        public Uri Address { get; } = new(app.Urls.Single());

        public IReadOnlyCollection<string> Agents => agents;

        public static async Task<MediaServer> StartAsync(string what)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var agents = new ConcurrentQueue<string>();
            app.Run(context =>
            {
                agents.Enqueue(context.Request.Headers.UserAgent.ToString());
                return context.Request.Path == "/robots.txt" ? AnswerRobotsAsync(context, what) : AnswerAsync(context, what);
            });
            await app.StartAsync(Cancel);
            return new MediaServer(app, agents);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private static Task AnswerRobotsAsync(HttpContext context, string what)
        {
            if (what == "robots")
            {
                return context.Response.WriteAsync("User-agent: *\nDisallow: /media");
            }

            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        private static Task AnswerAsync(HttpContext context, string what)
        {
            var isHead = HttpMethods.IsHead(context.Request.Method);
            var response = context.Response;
            (response.StatusCode, response.ContentType, var length) = what switch
            {
                "bytes" => (200, "binary/octet-stream", 1000L),
                "a film" => (200, "video/mp4", 100_000_000),
                "webp" => (200, "image/webp", 1000),
                "a page" => (200, "text/html; charset=utf-8", 1000),
                "too long" => (200, "image/jpeg", 9_000_000),
                "empty" => (200, "image/jpeg", 0),
                "no head" or "too long by range" when isHead => (405, null, 0),
                "too long by range" => (206, "image/jpeg", 1),
                "moved" => (302, null, 0),
                "no bots" => (403, "text/html", 0),
                "gone" => (404, "text/html", 0),
                _ => (200, "image/jpeg", 1000),
            };
            if (what == "moved")
            {
                response.Headers.Location = "https://cdn.example.com/sea.jpg?token=a-signature";
            }

            if (response.StatusCode == 206)
            {
                response.Headers.ContentRange = "bytes 0-0/9000000";
            }

            response.ContentLength = length;
            return isHead || length == 0 ? Task.CompletedTask : response.Body.WriteAsync(new byte[length]).AsTask();
        }
    }
}
