using System.Net;
using System.Text;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class PageTests : SimulatorTestBase
{
    [Fact]
    public async Task A_permalink_shows_the_post_with_its_replies_and_nothing_unescaped()
    {
        var threads = Client();
        var post = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "<script>alert(1)</script>", AutoPublishText = true },
            Cancel
        );
        var read = await threads.Media.GetAsync(post.Id!, cancellationToken: Cancel);

        var page = await Http.GetStringAsync(new Uri(read.Permalink!), Cancel);

        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_media_address_serves_a_file_of_its_kind()
    {
        var posts = await Client().Media.ListAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);
        var addresses = posts
            .SelectMany(post => new[] { post.MediaUrl, post.ThumbnailUrl, post.GifUrl, post.ProfilePictureUrl })
            .OfType<string>()
            .Distinct()
            .ToList();

        foreach (var address in addresses)
        {
            using var response = await Http.GetAsync(new Uri(address), Cancel);
            var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
            var start = Path.GetExtension(address) switch
            {
                ".png" => "PNG",
                ".gif" => "GIF",
                ".mp4" => "ftyp",
                _ => "\u00ff",
            };
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains(start, Encoding.Latin1.GetString(bytes.AsSpan(0, 9)), StringComparison.Ordinal);
        }

        Assert.True(addresses.Count > 8);
    }

    [Fact]
    public async Task Icon_that_every_browser_asks_for_is_there()
    {
        using var response = await Http.GetAsync("/favicon.ico", Cancel);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal("image/x-icon", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32], bytes.AsSpan(0, 8).ToArray());
        Assert.Equal("PNG", Encoding.ASCII.GetString(bytes.AsSpan(bytes[18] + 1, 3)));
    }

    [Fact]
    public async Task The_front_page_leads_to_the_users()
    {
        var front = await Http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var ada = await Http.GetStringAsync(new Uri("/@ada.codes", UriKind.Relative), Cancel);

        Assert.Contains("/@ada.codes", front, StringComparison.Ordinal);
        Assert.Contains("Sunday: soup", ada, StringComparison.Ordinal);
    }
}
