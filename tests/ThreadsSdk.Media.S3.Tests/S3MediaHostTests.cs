using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.S3;
using ThreadsSdk.MediaHosting;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>Against a real server: start one such as <c>s3rver -d /tmp/s3 -p 4568</c> and set THREADS_S3 to its address.</summary>
public sealed class S3MediaHostTests(S3Server server) : IClassFixture<S3Server>
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_can_be_fetched_at_the_signed_address_skipped_without_s3_server()
    {
        using var host = new S3MediaHost(server.Options());
        using var upload = Upload("signed.jpg", "content");

        var lease = await host.PutAsync(upload.File, Cancel);

        using var answer = await Http.GetAsync(new Uri(lease.Url), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("content", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal((host.Name, "signed.jpg"), (lease.Host, lease.Key));
        Assert.InRange(Lifetime(lease.Url), TimeSpan.FromSeconds(3590), TimeSpan.FromSeconds(3610));
        Assert.Contains("X-Amz-Signature=", lease.Url, StringComparison.Ordinal);
        Assert.True(upload.File.Content.CanRead);
    }

    [Fact]
    public async Task Same_key_again_replaces_the_file_skipped_without_s3_server()
    {
        using var host = new S3MediaHost(server.Options());
        using var first = Upload("again.jpg", "first");
        using var second = Upload("again.jpg", "second");

        await host.PutAsync(first.File, Cancel);
        var lease = await host.PutAsync(second.File, Cancel);

        Assert.Equal("second", await Http.GetStringAsync(new Uri(lease.Url), Cancel));
    }

    [Fact]
    public async Task File_of_many_blocks_arrives_whole_skipped_without_s3_server()
    {
        using var host = new S3MediaHost(server.Options());
        var content = new byte[9_000_001];
        new Random(1).NextBytes(content);
        using var stream = new MemoryStream(content);

        var lease = await host.PutAsync(
            new MediaUpload
            {
                Key = "long.mp4",
                Content = stream,
                ContentType = "video/mp4",
                Length = content.Length,
            },
            Cancel
        );

        Assert.Equal(content, await Http.GetByteArrayAsync(new Uri(lease.Url), Cancel));
    }

    [Fact]
    public async Task Prefix_stands_before_the_key_skipped_without_s3_server()
    {
        var options = server.Options();
        options.Prefix = "threads/media/";
        using var host = new S3MediaHost(options);
        using var upload = Upload("prefixed.jpg", "content");

        var lease = await host.PutAsync(upload.File, Cancel);

        Assert.Equal($"/{server.Bucket}/threads/media/prefixed.jpg", new Uri(lease.Url).AbsolutePath);
        Assert.Equal("content", await Http.GetStringAsync(new Uri(lease.Url), Cancel));
        Assert.Equal("prefixed.jpg", lease.Key);
        Assert.EndsWith($"/{server.Bucket}/threads/media/", host.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_file_is_gone_and_may_be_deleted_again_skipped_without_s3_server()
    {
        using var host = new S3MediaHost(server.Options());
        using var upload = Upload("deleted.jpg", "content");
        var lease = await host.PutAsync(upload.File, Cancel);

        await host.DeleteAsync("deleted.jpg", Cancel);
        await host.DeleteAsync("deleted.jpg", Cancel);
        await host.DeleteAsync("never-there.jpg", Cancel);

        using var answer = await Http.GetAsync(new Uri(lease.Url), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Public_address_is_not_signed_skipped_without_s3_server()
    {
        var options = server.Options();
        options.Prefix = "a b/";
        options.PublicBaseUrl = new Uri("https://media.example/files/");
        using var host = new S3MediaHost(options);
        using var upload = Upload("public.jpg", "content");

        var lease = await host.PutAsync(upload.File, Cancel);

        Assert.Equal("https://media.example/files/a%20b/public.jpg", lease.Url);
    }

    [Fact]
    public async Task Wrong_key_fails_for_good_and_shows_no_secret_skipped_without_s3_server()
    {
        var options = server.Options();
        (options.AccessKey, options.SecretKey) = ("WRONG", "a-very-wrong-secret");
        using var host = new S3MediaHost(options);
        using var upload = Upload("refused.jpg", "content");

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(upload.File, Cancel));

        Assert.False(error.IsTransient);
        Assert.Equal("The file could not be stored in S3: InvalidAccessKeyId (HTTP 403).", error.Message);
        Assert.DoesNotContain("a-very-wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bucket_that_is_not_there_fails_for_good_skipped_without_s3_server()
    {
        var options = server.Options();
        options.Bucket = "no-such-bucket";
        using var host = new S3MediaHost(options);
        using var upload = Upload("refused.jpg", "content");

        var put = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(upload.File, Cancel));
        var delete = await Assert.ThrowsAsync<MediaHostException>(() => host.DeleteAsync("refused.jpg", Cancel));

        Assert.Equal("The file could not be stored in S3: NoSuchBucket (HTTP 404).", put.Message);
        Assert.Equal("The file could not be deleted in S3: NoSuchBucket (HTTP 404).", delete.Message);
        Assert.False(put.IsTransient || delete.IsTransient);
    }

    [Fact]
    public async Task Service_that_does_not_answer_is_a_failure_that_passes()
    {
        using var client = Unreachable();
        using var host = new S3MediaHost(new S3MediaHostOptions { Bucket = "media", Client = client });
        using var upload = Upload("lost.jpg", "content");

        var error = await Assert.ThrowsAsync<MediaHostException>(() => host.PutAsync(upload.File, Cancel));

        Assert.True(error.IsTransient);
        Assert.Equal("The file could not be stored in S3: there was no response.", error.Message);
    }

    [Fact]
    public async Task Cancelled_call_ends_as_cancelled()
    {
        using var host = new S3MediaHost(new S3MediaHostOptions { Bucket = "media", Client = Unreachable() });
        using var upload = Upload("lost.jpg", "content");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.PutAsync(upload.File, new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.DeleteAsync("lost.jpg", new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Client_that_was_given_is_not_disposed_and_names_the_place()
    {
        using var client = Unreachable();
        var host = new S3MediaHost(new S3MediaHostOptions { Bucket = "media", Client = client });

        host.Dispose();

        Assert.Equal("s3:127.0.0.1:9/media", host.Name);
        Assert.NotNull(client.Config.ServiceURL);
    }

    [Fact]
    public void Amazon_needs_no_address()
    {
        using var host = new S3MediaHost(
            new S3MediaHostOptions
            {
                Bucket = "media",
                Prefix = "p/",
                Region = "eu-central-1",
                AccessKey = "id",
                SecretKey = "a-secret-key",
            }
        );

        Assert.Equal("s3:media/p/", host.Name);
        Assert.Equal("s3:media/p/", host.ToString());
    }

    [Fact]
    public void Lease_does_not_show_its_signature()
    {
        var lease = new MediaLease
        {
            Host = "s3:media",
            Key = "a.jpg",
            Url = "https://media.example/a.jpg?X-Amz-Signature=1",
        };

        Assert.Equal("s3:media/a.jpg", lease.ToString());
    }

    [Theory]
    [InlineData("", null, null, 60, "Bucket")]
    [InlineData("media", "id", null, 60, "AccessKey")]
    [InlineData("media", null, "secret", 60, "AccessKey")]
    [InlineData("media", "id", "secret", 0, "UrlLifetime")]
    [InlineData("media", "id", "secret", 10081, "UrlLifetime")]
    public void Option_that_cannot_work_is_refused_at_once(string bucket, string? access, string? secret, int minutes, string name)
    {
        var options = new S3MediaHostOptions
        {
            Bucket = bucket,
            AccessKey = access,
            SecretKey = secret,
            UrlLifetime = TimeSpan.FromMinutes(minutes),
        };

        Assert.Equal(name, Assert.Throws<ArgumentException>(() => new S3MediaHost(options)).ParamName);
    }

    [Theory]
    [InlineData("ftp://media.example")]
    [InlineData("https://media.example/?token=1")]
    [InlineData("https://id:secret@media.example")]
    public void Address_that_cannot_work_is_refused_at_once(string address)
    {
        var service = new S3MediaHostOptions
        {
            Bucket = "media",
            Region = "auto",
            ServiceUrl = new Uri(address),
        };
        var shown = new S3MediaHostOptions
        {
            Bucket = "media",
            Region = "auto",
            PublicBaseUrl = new Uri(address),
        };

        Assert.Equal("ServiceUrl", Assert.Throws<ArgumentException>(() => new S3MediaHost(service)).ParamName);
        Assert.Equal("PublicBaseUrl", Assert.Throws<ArgumentException>(() => new S3MediaHost(shown)).ParamName);
    }

    private static AmazonS3Client Unreachable() =>
        new(
            new BasicAWSCredentials("id", "secret"),
            new AmazonS3Config
            {
                ServiceURL = "http://127.0.0.1:9",
                AuthenticationRegion = "auto",
                ForcePathStyle = true,
                MaxErrorRetry = 0,
            }
        );

    private static Sample Upload(string key, string content) => new(key, content);

    private sealed class Sample : IDisposable
    {
        public Sample(string key, string content)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            File = new MediaUpload
            {
                Key = key,
                Content = new MemoryStream(bytes),
                ContentType = "image/jpeg",
                Length = bytes.Length,
            };
        }

        public MediaUpload File { get; }

        public void Dispose() => File.Content.Dispose();
    }

    /// <summary>What the address says; the client rounds it to whole seconds.</summary>
    private static TimeSpan Lifetime(string url) =>
        TimeSpan.FromSeconds(int.Parse(Regex.Match(url, "X-Amz-Expires=([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture));
}
