using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ThreadsSdk.MediaHosting;

/// <summary>
/// Hosts files in a bucket of Amazon S3 or of a compatible service, such as Cloudflare R2 or MinIO. The bucket may be private: Threads gets
/// a signed address, valid for an hour by default.
/// </summary>
/// <remarks>The access key needs the permissions s3:PutObject, s3:GetObject and s3:DeleteObject.</remarks>
/// <example>
/// <code language="csharp">
/// using var host = new S3MediaHost(new S3MediaHostOptions
/// {
///     Bucket = "media",
///     ServiceUrl = new Uri("https://ACCOUNT.r2.cloudflarestorage.com"), // leave it out for Amazon
///     AccessKey = Environment.GetEnvironmentVariable("S3_ACCESS_KEY"),
///     SecretKey = Environment.GetEnvironmentVariable("S3_SECRET_KEY"),
/// });
/// </code>
/// </example>
public sealed class S3MediaHost : IMediaHost, IDisposable
{
    private readonly IAmazonS3 _client;
    private readonly bool _ownsClient;
    private readonly string _bucket;
    private readonly string? _prefix;
    private readonly TimeSpan _urlLifetime;
    private readonly string? _publicBaseUrl;

    /// <summary>Initializes a new instance. Nothing is sent yet.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is missing or invalid.</exception>
    public S3MediaHost(S3MediaHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _client = options.Client ?? CreateClient(options);
        _ownsClient = options.Client is null;
        _bucket = options.Bucket!;
        _prefix = options.Prefix;
        _urlLifetime = options.UrlLifetime;
        _publicBaseUrl = options.PublicBaseUrl?.AbsoluteUri.TrimEnd('/');
        var service = _client.Config.ServiceURL is { Length: > 0 } url ? new Uri(url).Authority + "/" : null;
        Name = $"s3:{service}{_bucket}{(_prefix is null ? null : "/")}{_prefix}";
    }

    /// <summary>Gets <c>s3:bucket/prefix</c>, with the host of the service before the bucket if it is not Amazon's.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        upload.Content.Position = 0;
        var request = new PutObjectRequest
        {
            BucketName = _bucket,
            Key = _prefix + upload.Key,
            ContentType = upload.ContentType,
            InputStream = upload.Content,
            AutoCloseStream = false,

            // Signed as one piece: R2 and others do not know the chunks that Amazon has.
            UseChunkEncoding = false,
        };
        try
        {
            await _client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
            var url = _publicBaseUrl is null
                ? await SignAsync(request.Key).ConfigureAwait(false)
                : _publicBaseUrl + "/" + Escape(request.Key);
            return new MediaLease
            {
                Host = Name,
                Key = upload.Key,
                Url = url,
            };
        }
        catch (Exception e) when (IsOfService(e, cancellationToken))
        {
            throw Failure("stored", e);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        try
        {
            await _client.DeleteObjectAsync(_bucket, _prefix + key, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode == "NoSuchKey")
        {
            // Some services say so where Amazon does not.
        }
        catch (Exception e) when (IsOfService(e, cancellationToken))
        {
            throw Failure("deleted", e);
        }
    }

    /// <summary>Releases the connections of the S3 client this host created. A supplied client is left open.</summary>
    public void Dispose()
    {
        if (_ownsClient)
        {
            _client.Dispose();
        }
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    private static AmazonS3Client CreateClient(S3MediaHostOptions options)
    {
        var config = new AmazonS3Config
        {
            // Others refuse the checksums that Amazon's SDK would add to everything.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl is { } service)
        {
            config.ServiceURL = service.AbsoluteUri;
            config.AuthenticationRegion = options.Region ?? "auto";
            config.ForcePathStyle = true;
        }
        else if (options.Region is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return string.IsNullOrEmpty(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    private static string Escape(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    private static bool IsOfService(Exception e, CancellationToken cancellationToken) =>
        e is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or TimeoutException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>Creates an exception without the message of the service, because some quote the request.</summary>
    private static MediaHostException Failure(string what, Exception e)
    {
        var (status, reason) = e is AmazonServiceException { StatusCode: > 0 } error
            ? (error.StatusCode, $"{error.ErrorCode} (HTTP {(int)error.StatusCode})")
            : (0, e is AmazonClientException ? "no credentials were found" : "there was no response");
        return new MediaHostException($"The file could not be {what} in S3: {reason}.", e)
        {
            IsTransient =
                status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
                || (status == 0 && e is not AmazonClientException),
        };
    }

    private Task<string> SignAsync(string key)
    {
        var isPlain = _client.Config.ServiceURL?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true;
        return _client.GetPreSignedURLAsync(
            new GetPreSignedUrlRequest
            {
                BucketName = _bucket,
                Key = key,
                Verb = HttpVerb.GET,
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime + _urlLifetime,
                Protocol = isPlain ? Protocol.HTTP : Protocol.HTTPS,
            }
        );
    }
}
