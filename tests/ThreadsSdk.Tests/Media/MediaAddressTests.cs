using System.Net;
using System.Net.Sockets;
using ThreadsSdk.MediaAddresses;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>Addresses at which Threads cannot get an image or video.</summary>
public sealed class MediaAddressTests
{
    [Theory]
    [InlineData("https://example.com/sea.webp", ".webp")]
    [InlineData("https://example.com/sea.HEIC?size=large", ".heic")]
    [InlineData("https://example.com/sea.jpg.webp", ".webp")]
    [InlineData("https://example.com/a%20b/sea.gif", ".gif")]
    [InlineData("https://example.com/sea.webm", ".webm")]
    [InlineData("https://drive.google.com/file/d/1aB/view?usp=sharing", "Google Drive")]
    [InlineData("https://drive.google.com/open?id=1aB", "Google Drive")]
    [InlineData("https://photos.app.goo.gl/aB", "Google Photos")]
    [InlineData("https://www.dropbox.com/scl/fi/aB/sea.jpg?rlkey=k&dl=0", "Dropbox")]
    [InlineData("https://1drv.ms/i/s!aB", "OneDrive")]
    [InlineData("https://onedrive.live.com/?id=aB", "OneDrive")]
    [InlineData("https://contoso-my.sharepoint.com/:i:/g/personal/aB", "SharePoint")]
    [InlineData("https://www.icloud.com/iclouddrive/aB#sea.jpg", "iCloud")]
    [InlineData("https://share.icloud.com/photos/aB", "iCloud")]
    [InlineData("https://github.com/o/r/blob/main/sea.jpg", "GitHub")]
    [InlineData("https://youtu.be/aB", "YouTube")]
    [InlineData("https://ada:a-word@example.com/sea.jpg", "must not hold a user or a password")]
    public void An_address_that_cannot_work_is_refused_by_name(string address, string told)
    {
        var broken = Assert.Throws<ThreadsValidationException>(() => Post.Image(address).Check());

        Assert.Contains(told, Assert.Single(broken.Errors).Rule, StringComparison.Ordinal);
        Assert.Equal("media[0]", broken.Errors[0].Property);
    }

    [Theory]
    [InlineData("https://example.com/sea.jpg")]
    [InlineData("https://example.com/sea")]
    [InlineData("https://example.com/sea.php?id=7")]
    [InlineData("https://images.example.com/format=jpeg/sea.webp")]
    [InlineData("https://images.example.com/f_jpg,w_800/v1/sea.heic")]
    [InlineData("https://images.example.com/sea.webp?fm=jpg")]
    [InlineData("https://www.dropbox.com/scl/fi/aB/sea.jpg?rlkey=k&raw=1")]
    [InlineData("https://dl.dropboxusercontent.com/scl/fi/aB/sea.jpg?rlkey=k")]
    [InlineData("https://drive.google.com/uc?export=download&id=1aB")]
    [InlineData("https://lh3.googleusercontent.com/d/1aB")]
    [InlineData("https://raw.githubusercontent.com/o/r/main/sea.jpg")]
    [InlineData("https://github.com/o/r/blob/main/sea.jpg?raw=true")]
    [InlineData("https://app.box.com/shared/static/aB.jpg")]
    [InlineData("https://notdropbox.com/s/sea.jpg")]
    [InlineData("https://scontent.cdninstagram.com/v/sea.jpg?stp=dst-jpg")]
    public void An_address_that_may_work_is_taken(string address) => Post.Image(address).Check();

    [Fact]
    public void An_ending_tells_an_image_from_a_video()
    {
        var image = Assert.Throws<ThreadsValidationException>(() => Post.Image("https://example.com/sea.mp4").Check());
        var video = Assert.Throws<ThreadsValidationException>(() => Post.Video("https://example.com/sea.jpg").Check());

        Assert.Contains("is given as an image, but its address ends in .mp4", image.Message, StringComparison.Ordinal);
        Assert.Contains("is given as a video, but its address ends in .jpg", video.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void An_address_is_of_the_internet_or_not(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_into_this_network_is_refused_when_it_is_connected()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endPoint = new DnsEndPoint("localhost", ((IPEndPoint)listener.LocalEndpoint).Port);

        await Assert.ThrowsAsync<OwnAddressException>(async () =>
            await PublicAddress.ConnectAsync(endPoint, mayBeOwn: false, TestContext.Current.CancellationToken)
        );
        Assert.False(listener.Pending());
        await using var connection = await PublicAddress.ConnectAsync(endPoint, mayBeOwn: true, TestContext.Current.CancellationToken);

        Assert.True(connection.CanRead);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("nas", true)]
    [InlineData("nas.local", true)]
    [InlineData("app.localhost.", true)]
    [InlineData("192.168.1.7", true)]
    [InlineData("::1", true)]
    [InlineData("example.com", false)]
    [InlineData("8.8.8.8", false)]
    public void A_name_of_this_network_needs_no_look_up(string host, bool isOwn) => Assert.Equal(isOwn, PublicAddress.IsOwnName(host));
}
