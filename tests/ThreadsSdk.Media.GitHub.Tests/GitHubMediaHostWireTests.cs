using ThreadsSdk.MediaHosting;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.MediaFiles.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>Against answers of GitHub's own contents API, in tests/fixtures/github.</summary>
public sealed class GitHubMediaHostWireTests : IAsyncLifetime
{
    private readonly FixtureTagHandler _handler = new();
    private readonly WireMockNetHost _server = new(GitHub.Mappings);
    private GitHubMediaHost? _host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private GitHubMediaHost Host => _host!;

    public ValueTask InitializeAsync()
    {
        var options = GitHub.Options(_handler);
        options.ApiBaseAddress = _server.Address;
        _host = new GitHubMediaHost(options);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        _handler.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(49_151)]
    [InlineData(49_152)]
    [InlineData(1_000_001)]
    public async Task File_is_stored_and_found_at_its_download_address(int length)
    {
        var lease = await Host.PutAsync(GitHub.Upload("new.jpg", length), Cancel);

        Assert.Equal("github:octocat/media@main:threads", lease.Host);
        Assert.Equal("new.jpg", lease.Key);
        Assert.Equal("https://raw.githubusercontent.com/octocat/media/main/threads/new.jpg", lease.Url);
        Assert.Equal(["PUT"], await CallsAsync());
    }

    [Fact]
    public async Task File_that_is_there_already_is_left_as_it_is()
    {
        var lease = await Host.PutAsync(GitHub.Upload("there.jpg"), Cancel);

        Assert.Equal("https://raw.githubusercontent.com/octocat/media/main/threads/there.jpg", lease.Url);
        Assert.Equal(["PUT", "GET"], await CallsAsync());
    }

    [Theory]
    [InlineData("old.jpg")]
    [InlineData("large.mp4")]
    public async Task File_of_another_process_is_deleted_by_its_key(string key)
    {
        await Host.DeleteAsync(key, Cancel);

        Assert.Equal(["GET", "DELETE"], await CallsAsync());
    }

    [Fact]
    public async Task File_that_is_not_there_counts_as_deleted()
    {
        await Host.DeleteAsync("gone.jpg", Cancel);

        Assert.Equal(["GET"], await CallsAsync());
    }

    [Theory]
    [InlineData("unauthorized.jpg", false, 1, "the token is wrong or has expired (HTTP 401: Bad credentials).")]
    [InlineData("readonly.jpg", false, 1, "the token may not write to the contents of the repository (HTTP 403: Resource not *")]
    [InlineData("lost.jpg", false, 1, "the repository or branch is not there, or the token may not see it (HTTP 404: Branch main *")]
    [InlineData("limited.jpg", true, 1, "it asks to wait 60 seconds (HTTP 403: You have exceeded a secondary rate limit. *")]
    [InlineData("unsaid.jpg", true, 1, "it asks to wait 60 seconds (HTTP 429: You have exceeded a secondary rate limit. *")]
    [InlineData("spent.jpg", true, 1, "it asks to wait 600 seconds (HTTP 403: API rate limit exceeded for user ID 583231.).")]
    [InlineData("broken.jpg", true, 4, "it refused (HTTP 502: Server Error).")]
    [InlineData("conflict.jpg", true, 8, "it refused (HTTP 409: refs/heads/main expected to be at *")]
    public async Task Refusal_is_told_with_its_reason(string key, bool isTransient, int calls, string reason)
    {
        var error = await Assert.ThrowsAsync<MediaHostException>(() => Host.PutAsync(GitHub.Upload(key), Cancel));

        var expected = "GitHub could not store the file: " + reason;
        Assert.StartsWith(expected.TrimEnd('*'), error.Message, StringComparison.Ordinal);
        Assert.True(reason.EndsWith('*') || expected == error.Message, error.Message);
        Assert.Equal(isTransient, error.IsTransient);
        Assert.Equal(calls, (await CallsAsync()).Count);
        Assert.DoesNotContain(GitHub.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_deletion_is_told()
    {
        var hash = await Assert.ThrowsAsync<MediaHostException>(() => Host.DeleteAsync("protected.jpg", Cancel));
        var token = await Assert.ThrowsAsync<MediaHostException>(() => Host.DeleteAsync("unauthorized.jpg", Cancel));

        Assert.StartsWith(
            "GitHub could not delete the file: it refused (HTTP 409: threads/protected.jpg does not match",
            hash.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("GitHub could not delete the file: the token is wrong or has expired (HTTP 401: Bad credentials).", token.Message);
    }

    [Fact]
    public async Task Private_repository_is_refused_without_showing_the_token_of_the_address()
    {
        var error = await Assert.ThrowsAsync<MediaHostException>(() => Host.PutAsync(GitHub.Upload("private.jpg"), Cancel));

        Assert.Equal("The repository is private, so Threads could not fetch the file. It must be public.", error.Message);
    }

    private async Task<IReadOnlyList<string>> CallsAsync() =>
        [.. (await _server.GetRequestsAsync(_handler.Tag, Cancel)).Select(request => request.Method)];
}
