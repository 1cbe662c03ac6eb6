using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using ThreadsSdk.MediaHosting;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>The S3 server whose address stands in the environment variable THREADS_S3, with a bucket for these tests.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private static readonly Uri? Address = Environment.GetEnvironmentVariable("THREADS_S3") is { Length: > 0 } address
        ? new Uri(address)
        : null;

    /// <summary>A bucket of this run: a server may be up for days.</summary>
    public string Bucket { get; } = "threads-" + RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Skips the test when there is no server.</summary>
    public S3MediaHostOptions Options()
    {
        Assert.SkipWhen(Address is null, "THREADS_S3 is not set.");
        return new S3MediaHostOptions
        {
            Bucket = Bucket,
            ServiceUrl = Address,
            Region = "us-east-1",
            AccessKey = "S3RVER",
            SecretKey = "S3RVER",
        };
    }

    public async ValueTask InitializeAsync()
    {
        if (Address is not null)
        {
            using var client = new AmazonS3Client(
                new BasicAWSCredentials("S3RVER", "S3RVER"),
                new AmazonS3Config
                {
                    ServiceURL = Address.AbsoluteUri,
                    AuthenticationRegion = "us-east-1",
                    ForcePathStyle = true,
                }
            );
            await client.PutBucketAsync(Bucket);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
