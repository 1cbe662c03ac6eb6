using System.Text;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

public sealed class MediaSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threads-source-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("https://example.com/a.jpg?signature=1%2F2&x=~")]
    [InlineData("HTTP://example.com/%7Ea/b.jpg")]
    public void Address_is_kept_as_it_was_written(string url)
    {
        MediaSource source = url;

        Assert.Equal(url, source.Url);
        Assert.Null(source.Path);
    }

    [Fact]
    public void Address_with_what_no_address_has_is_encoded() =>
        Assert.Equal("https://example.com/a%20b/%C3%BC.jpg", MediaSource.FromUrl("https://example.com/a b/ü.jpg").Url);

    [Theory]
    [InlineData("ftp://example.com/a.jpg")]
    [InlineData("a.jpg")]
    [InlineData("file:///a.jpg")]
    [InlineData("https://")]
    [InlineData("")]
    public void Address_that_is_none_is_refused(string url) => Assert.Throws<ArgumentException>(() => MediaSource.FromUrl(url));

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("example.com/a.jpg")]
    [InlineData("abcd")]
    public void Other_text_is_a_path_whatever_it_looks_like(string path)
    {
        MediaSource source = path;

        Assert.Null(source.Url);
        Assert.Equal(Path.GetFullPath(path), source.Path);
    }

    [Fact]
    public void Uri_is_an_address_or_a_file()
    {
        MediaSource address = new Uri("https://example.com/a.jpg");
        MediaSource file = new Uri(Path.Combine(_folder, "a.jpg"));

        Assert.Equal("https://example.com/a.jpg", address.Url);
        Assert.Equal(Path.Combine(_folder, "a.jpg"), file.Path);
        Assert.Throws<ArgumentException>(() => (MediaSource)new Uri("a.jpg", UriKind.Relative));
    }

    [Theory]
    [InlineData("https://example.com/a.jpg", MediaKind.Image)]
    [InlineData("https://example.com/a.JPEG?size=large", MediaKind.Image)]
    [InlineData("https://example.com/a.png#top", MediaKind.Image)]
    [InlineData("https://example.com/a.Mp4", MediaKind.Video)]
    [InlineData("https://example.com/a.mov?name=b.jpg", MediaKind.Video)]
    [InlineData("https://example.com/a.gif", null)]
    [InlineData("https://example.com/image?file=a.jpg", null)]
    [InlineData("a.jpg", null)]
    public void Ending_of_an_address_tells_what_it_is(string source, MediaKind? kind) =>
        Assert.Equal(kind, ((MediaSource)source).KindOfUrl);

    [Theory]
    [InlineData("aGk=")]
    [InlineData(" aG\nk= ")]
    [InlineData("data:image/png;base64,aGk=")]
    [InlineData("DATA:;BASE64,aGk=")]
    public async Task Base64_is_decoded(string base64)
    {
        var source = MediaSource.FromBase64(base64);

        Assert.Equal("hi", await ReadAsync(source));
        Assert.Equal("2 bytes", source.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("photo.jpg")]
    [InlineData("aGk")]
    [InlineData("data:image/png,aGk=")]
    [InlineData("data:aGk=")]
    public void What_is_no_base64_is_refused_at_once(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => MediaSource.FromBase64(text));

        Assert.Equal("base64", error.ParamName);
    }

    [Fact]
    public async Task File_memory_and_stream_are_read()
    {
        var path = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(path, "of a file", Cancel);
        using var stream = new MemoryStream("of a stream"u8.ToArray()) { Position = 5 };

        Assert.Equal("of a file", await ReadAsync(path));
        Assert.Equal("of a file", await ReadAsync(path));
        Assert.Equal("memory", await ReadAsync(MediaSource.FromBytes("in memory"u8.ToArray().AsMemory(3))));
        Assert.Equal("stream", await ReadAsync(MediaSource.FromStream(stream)));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Stream_is_read_once()
    {
        var source = MediaSource.FromStream(new MemoryStream("x"u8.ToArray()));
        await ReadAsync(source);

        Assert.True(source.IsReadOnce);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(source));
    }

    [Fact]
    public async Task Long_stream_goes_through_a_file_only_the_owner_can_read_until_it_is_closed()
    {
        var content = new byte[11_000_000];
        new Random(2).NextBytes(content);
        var source = MediaSource.FromStream(new ForwardOnlyStream(content));

        string path;
        await using (var opened = await source.OpenAsync(Cancel))
        {
            var file = Assert.IsType<FileStream>(opened);
            path = file.Name;
            Assert.True(file.CanSeek);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
            var copy = new MemoryStream();
            await file.CopyToAsync(copy, Cancel);
            Assert.Equal(content, copy.ToArray());
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Stream_that_fails_is_told()
    {
        var source = MediaSource.FromStream(new ForwardOnlyStream(new byte[11_000_000]) { FailsAtEnd = true });

        var error = await Assert.ThrowsAsync<IOException>(() => ReadAsync(source));

        Assert.Equal("The line broke.", error.Message);
    }

    [Fact]
    public async Task File_that_is_not_there_is_told_when_it_is_opened()
    {
        MediaSource source = Path.Combine(_folder, "missing.jpg");

        await Assert.ThrowsAsync<FileNotFoundException>(() => ReadAsync(source));
    }

    [Fact]
    public async Task Address_is_never_fetched() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync("https://example.com/a.jpg"));

    [Fact]
    public void Text_shows_no_content_and_no_query()
    {
        var address = MediaSource.FromUrl("https://id:secret@example.com:8080/a.jpg?signature=secret#x");

        Assert.Equal("https://example.com:8080/a.jpg", address.ToString());
        Assert.Equal(Path.Combine(_folder, "a.jpg"), MediaSource.FromFile(Path.Combine(_folder, "a.jpg")).ToString());
        Assert.Equal("3 bytes", MediaSource.FromBytes("abc"u8.ToArray()).ToString());
        Assert.Equal("stream", MediaSource.FromStream(new MemoryStream()).ToString());
    }

    private static async Task<string> ReadAsync(MediaSource source)
    {
        await using var stream = await source.OpenAsync(Cancel);
        Assert.True(stream.CanSeek);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancel);
    }

    /// <summary>A stream that cannot seek.</summary>
    private sealed class ForwardOnlyStream(byte[] bytes) : MemoryStream(bytes)
    {
        public bool FailsAtEnd { get; init; }

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            return count == 0 && FailsAtEnd ? throw new IOException("The line broke.") : count;
        }
    }
}
