using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Tests.MediaFiles.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

public sealed class GitHubMediaHostTests : IDisposable
{
    private const string Stored =
        """{"content":{"sha":"hash1","download_url":"https://raw.example/a.jpg"},"commit":{"sha":"other","message":"Add"}}""";

    private const string Found = """{"sha":"hash2","download_url":"https://raw.example/a.jpg","content":"","_links":{"self":"x"}}""";
    private const string NotFound = """{"message":"Not Found"}""";
    private const string Taken = """{"message":"Invalid request.\n\n\"sha\" wasn't supplied."}""";
    private const string Moved = """{"message":"refs/heads/main expected to be at 1acc419"}""";
    private const string Changed = """{"message":"threads/a.jpg does not match hash1"}""";

    private readonly ManualTimeProvider _clock = new();
    private readonly StubServer _server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEnumerable<string> Calls => _server.Requests.Select(request => request.Method.Method);

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(49_151)]
    [InlineData(49_153)]
    [InlineData(200_000)]
    public async Task Commit_holds_the_whole_file_as_base64(int length)
    {
        _server.Answers(Stored, HttpStatusCode.Created);
        using var host = Host();
        var upload = GitHub.Upload("a.jpg", length);

        await host.PutAsync(upload, Cancel);

        var request = Assert.Single(_server.Requests);
        var body = JsonNode.Parse(request.Body!)!;
        Assert.Equal("Add threads/a.jpg [skip ci]", (string?)body["message"]);
        Assert.Equal("main", (string?)body["branch"]);
        Assert.Equal(((MemoryStream)upload.Content).ToArray(), Convert.FromBase64String((string)body["content"]!));
        Assert.Equal(3, body.AsObject().Count);
        Assert.Equal(HttpMethod.Put, request.Method);
        Assert.Equal("https://api.github.com/repos/octocat/media/contents/threads/a.jpg", request.Url.AbsoluteUri);
        Assert.True(upload.Content.CanRead);
    }

    [Fact]
    public async Task Token_stands_in_the_authorization_header_alone()
    {
        _server.Answers(Stored, HttpStatusCode.Created).Answers("{}");
        using var host = Host();

        await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);
        await host.DeleteAsync("a.jpg", Cancel);

        Assert.All(
            _server.Requests,
            request =>
            {
                Assert.Equal("Bearer " + GitHub.Token, request.Authorization);
                Assert.DoesNotContain(GitHub.Token, request.Url + request.Body, StringComparison.Ordinal);
            }
        );
        Assert.DoesNotContain(GitHub.Token, host.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_whose_answer_was_lost_is_found()
    {
        _server.Fails(new HttpRequestException("lost")).Answers(Taken, HttpStatusCode.UnprocessableEntity).Answers(Found);
        using var host = Host();

        var lease = await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);

        Assert.Equal("https://raw.example/a.jpg", lease.Url);
        Assert.Equal(["PUT", "PUT", "GET"], Calls);
        Assert.Equal("/repos/octocat/media/contents/threads/a.jpg?ref=main", _server.Requests[^1].Target);
        Assert.Equal(_server.Requests[0].Body, _server.Requests[1].Body);
    }

    [Fact]
    public async Task Upload_waits_for_another_writer_of_the_branch()
    {
        _server.Answers(Moved, HttpStatusCode.Conflict).Answers(NotFound, HttpStatusCode.NotFound).Answers(Stored, HttpStatusCode.Created);
        using var host = Host();

        await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);

        Assert.Equal(["PUT", "GET", "PUT"], Calls);
        Assert.Equal([TimeSpan.FromSeconds(1)], _clock.Skipped);
    }

    [Fact]
    public async Task Failure_that_passes_is_tried_again_with_growing_delays_and_then_given_up()
    {
        _server.Answers("<html>", HttpStatusCode.BadGateway).Fails(new IOException("reset")).Answers("", HttpStatusCode.ServiceUnavailable);
        using var host = Host();

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(GitHub.Upload("a.jpg"), Cancel));

        Assert.True(error.IsTransient);
        Assert.Equal("GitHub could not store the file: it refused (HTTP 503).", error.Message);
        Assert.Equal([1, 2, 4], _clock.Skipped.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Wait_that_GitHub_asks_for_is_kept_when_it_is_short()
    {
        _server.Answers("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "7")).Answers(Stored, HttpStatusCode.Created);
        using var host = Host();

        await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);

        Assert.Equal([TimeSpan.FromSeconds(7)], _clock.Skipped);
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_given_up()
    {
        _server.Fails(new HttpRequestException("No route to host"));
        using var host = Host();

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.DeleteAsync("a.jpg", Cancel));

        Assert.True(error.IsTransient);
        Assert.Equal("GitHub could not delete the file: it did not respond.", error.Message);
        Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.Equal(4, _server.Requests.Count);
    }

    [Fact]
    public async Task Attempt_that_takes_over_five_minutes_is_given_up()
    {
        _server.Hangs().Answers(Stored, HttpStatusCode.Created);
        using var host = Host();

        var put = host.PutAsync(GitHub.Upload("a.jpg"), Cancel);
        await _server.Reached;
        _clock.Advance(TimeSpan.FromMinutes(5));
        await put;

        Assert.Equal(["PUT", "PUT"], Calls);
    }

    [Fact]
    public async Task File_of_this_host_is_deleted_by_the_hash_it_was_stored_with()
    {
        _server.Answers(Stored, HttpStatusCode.Created).Answers("{}");
        using var host = Host();
        await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);

        await host.DeleteAsync("a.jpg", Cancel);

        Assert.Equal(["PUT", "DELETE"], Calls);
        Assert.Equal("""{"message":"Delete threads/a.jpg [skip ci]","branch":"main","sha":"hash1"}""", _server.Requests[^1].Body);
    }

    [Fact]
    public async Task File_that_was_changed_is_deleted_by_its_new_hash()
    {
        _server.Answers(Stored, HttpStatusCode.Created).Answers(Changed, HttpStatusCode.Conflict).Answers(Found).Answers("{}");
        using var host = Host();
        await host.PutAsync(GitHub.Upload("a.jpg"), Cancel);

        await host.DeleteAsync("a.jpg", Cancel);

        Assert.Equal(["PUT", "DELETE", "GET", "DELETE"], Calls);
        Assert.EndsWith("\"sha\":\"hash2\"}", _server.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletion_whose_answer_was_lost_counts()
    {
        _server.Answers(Found).Fails(new HttpRequestException("lost")).Answers(NotFound, HttpStatusCode.NotFound);
        using var host = Host();

        await host.DeleteAsync("a.jpg", Cancel);

        Assert.Equal(["GET", "DELETE", "DELETE"], Calls);
    }

    [Fact]
    public async Task Redirection_is_not_followed()
    {
        _server.Answers("""{"message":"Moved Permanently"}""", HttpStatusCode.TemporaryRedirect, ("Location", "https://evil.example/"));
        using var host = Host();

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(GitHub.Upload("a.jpg"), Cancel));

        Assert.Equal("GitHub could not store the file: the repository has moved (HTTP 307: Moved Permanently).", error.Message);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("""{"content":{"sha":"1"}}""")]
    [InlineData("""{"content":{"sha":"1","download_url":"http://raw.example/a.jpg"}}""")]
    [InlineData("""{"content":{"sha":"1","download_url":"a.jpg"}}""")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    public async Task Answer_without_an_https_address_is_refused(string answer)
    {
        _server.Answers(answer, HttpStatusCode.Created);
        using var host = Host();

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(GitHub.Upload("a.jpg"), Cancel));

        Assert.Equal("GitHub stored the file, but did not return an https address for it.", error.Message);
    }

    [Fact]
    public async Task Token_that_GitHub_repeats_is_not_shown()
    {
        _server.Answers(JsonSerializer.Serialize(new { message = "Bad token " + GitHub.Token }), HttpStatusCode.Unauthorized);
        using var host = Host();

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(GitHub.Upload("a.jpg"), Cancel));

        Assert.Equal("GitHub could not store the file: the token is wrong or has expired (HTTP 401: Bad token ***).", error.Message);
    }

    [Fact]
    public async Task File_over_100_MB_is_refused_before_it_is_sent()
    {
        using var host = Host();
        var upload = new MediaUpload
        {
            Key = "a.mp4",
            Content = new MemoryStream(),
            ContentType = "video/mp4",
            Length = 104_857_601,
        };

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(upload, Cancel));

        Assert.Equal("GitHub takes files of at most 104857600 bytes, but this has 104857601.", error.Message);
        Assert.False(error.IsTransient);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Writes_go_one_after_another()
    {
        _server.Hangs().Answers(Stored, HttpStatusCode.Created);
        using var host = Host();
        using var cancel = new CancellationTokenSource();

        var first = host.PutAsync(GitHub.Upload("a.jpg"), cancel.Token);
        await _server.Reached;
        var second = host.PutAsync(GitHub.Upload("b.jpg"), Cancel);
        Assert.Single(_server.Requests);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("b.jpg", (await second).Key);
    }

    [Fact]
    public async Task Key_that_leads_elsewhere_is_refused()
    {
        using var host = Host();

        await Assert.ThrowsAsync<ArgumentException>(() => host.PutAsync(GitHub.Upload("../a.jpg"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => host.DeleteAsync("a.jpg?ref=x", Cancel));
    }

    [Fact]
    public void Option_that_cannot_work_is_refused_at_once()
    {
        Refuses(options => options.Owner = null, "Owner");
        Refuses(options => options.Repository = "media/contents", "Repository");
        Refuses(options => options.Repository = "..", "Repository");
        Refuses(options => options.Folder = "/threads", "Folder");
        Refuses(options => options.Folder = "a/../b", "Folder");
        Refuses(options => options.Token = null, "Token");
        Refuses(options => options.Token = "a\r\nb", "Token");
        Refuses(options => options.ApiBaseAddress = new Uri("http://api.example"), "ApiBaseAddress");

        void Refuses(Action<GitHubMediaHostOptions> change, string name)
        {
            var options = GitHub.Options(_server);
            change(options);
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => new GitHubMediaHost(options)).ParamName);
        }
    }

    [Fact]
    public async Task Server_of_ones_own_default_branch_and_root_need_no_more_than_their_names()
    {
        _server.Answers(Found).Answers("{}");
        var options = GitHub.Options(_server, _clock);
        (options.Branch, options.Folder, options.ApiBaseAddress) = (null, null, new Uri("https://github.example/api/v3/"));
        using var host = new GitHubMediaHost(options);

        await host.DeleteAsync("a.jpg", Cancel);

        Assert.Equal("github:octocat/media", host.Name);
        Assert.Equal("https://github.example/api/v3/repos/octocat/media/contents/a.jpg", _server.Requests[0].Url.AbsoluteUri);
        Assert.Equal("""{"message":"Delete a.jpg [skip ci]","sha":"hash2"}""", _server.Requests[1].Body);
    }

    private GitHubMediaHost Host() => new(GitHub.Options(_server, _clock));
}
