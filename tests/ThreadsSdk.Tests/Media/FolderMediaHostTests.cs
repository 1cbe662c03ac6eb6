using ThreadsSdk.MediaHosting;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

public sealed class FolderMediaHostTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("threads-host-").FullName;
    private readonly string _folder;
    private readonly FolderMediaHost _host;

    public FolderMediaHostTests()
    {
        _folder = Path.Combine(_parent, "media");
        _host = new FolderMediaHost(_folder, new Uri("https://example.com/files/"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task File_is_put_into_the_folder_and_found_below_the_address()
    {
        var lease = await _host.PutAsync(Upload("a.jpg", "content"), Cancel);

        Assert.Equal(
            new MediaLease
            {
                Host = $"folder:{_folder}",
                Key = "a.jpg",
                Url = "https://example.com/files/a.jpg",
            },
            lease
        );
        Assert.Equal("content", await File.ReadAllTextAsync(Path.Combine(_folder, "a.jpg"), Cancel));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Same_key_again_replaces_the_file()
    {
        await _host.PutAsync(Upload("a.jpg", "first"), Cancel);

        await _host.PutAsync(Upload("a.jpg", "second"), Cancel);

        Assert.Equal("second", await File.ReadAllTextAsync(Path.Combine(_folder, "a.jpg"), Cancel));
    }

    [Fact]
    public async Task Deleted_file_is_gone_and_may_be_deleted_again()
    {
        await _host.DeleteAsync("a.jpg", Cancel);
        await _host.PutAsync(Upload("a.jpg", "content"), Cancel);

        await _host.DeleteAsync("a.jpg", Cancel);
        await _host.DeleteAsync("a.jpg", Cancel);

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Upload_that_ends_early_leaves_nothing_and_keeps_what_was_there()
    {
        await _host.PutAsync(Upload("a.jpg", "first"), Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _host.PutAsync(Upload("a.jpg", "second"), new CancellationToken(canceled: true))
        );

        Assert.Equal("first", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder)), Cancel));
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_a_failure_of_the_host()
    {
        await File.WriteAllTextAsync(_folder, "in the way", Cancel);

        var error = await Assert.ThrowsAsync<MediaHostException>(() => _host.PutAsync(Upload("a.jpg", "content"), Cancel));

        Assert.False(error.IsTransient);
        Assert.Contains("could not be written", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.jpg")]
    [InlineData("a/b.jpg")]
    [InlineData("a\\b.jpg")]
    [InlineData("..")]
    [InlineData("a b.jpg")]
    [InlineData("a.jpg?x")]
    [InlineData("")]
    public async Task Key_that_leads_elsewhere_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _host.PutAsync(Upload(key, "content"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _host.DeleteAsync(key, Cancel));
    }

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("https://example.com/?a=1")]
    [InlineData("https://id:secret@example.com/")]
    public void Address_that_cannot_be_one_of_a_folder_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new FolderMediaHost(_folder, new Uri(address)));

    private static MediaUpload Upload(string key, string content)
    {
        var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        return new MediaUpload
        {
            Key = key,
            Content = stream,
            ContentType = "image/jpeg",
            Length = stream.Length,
        };
    }
}
