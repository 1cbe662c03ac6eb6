using Amazon.S3;

namespace ThreadsSdk.MediaHosting;

/// <summary>The bucket that an <see cref="S3MediaHost"/> puts files into. A host reads them once, when it is made.</summary>
public sealed class S3MediaHostOptions
{
    // The longest lifetime a signature can have.
    private static readonly TimeSpan LongestUrlLifetime = TimeSpan.FromDays(7);

    /// <summary>The name of the bucket, which must be there.</summary>
    public string? Bucket { get; set; }

    /// <summary>What the keys of all files begin with, such as <c>threads/media/</c>; null for nothing.</summary>
    public string? Prefix { get; set; }

    /// <summary>
    /// Where the service is when it is not Amazon's, such as <c>https://ACCOUNT.r2.cloudflarestorage.com</c>. The bucket then stands in the
    /// path.
    /// </summary>
    public Uri? ServiceUrl { get; set; }

    /// <summary>
    /// The region, such as <c>eu-central-1</c>; null for that of the environment, or for <c>auto</c> with a <see cref="ServiceUrl"/>.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>The id of the key; null for what Amazon's SDK finds: environment, profile, or role of the machine.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret of the key.</summary>
    public string? SecretKey { get; set; }

    /// <summary>A client to use in place of one made from the service, region and key above. The host does not dispose it.</summary>
    public IAmazonS3? Client { get; set; }

    /// <summary>How long the signed address of a file works, up to 7 days. Keys of a role may end it earlier.</summary>
    public TimeSpan UrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The public address of the bucket, where it has one: files are then found below it, without signature.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Throws an <see cref="ArgumentException"/> for the first thing that is wrong.</summary>
    internal void Validate()
    {
        if (Bucket is null)
        {
            throw new ArgumentNullException(nameof(Bucket), "Give the name of the bucket.");
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(Bucket);

        if (string.IsNullOrEmpty(AccessKey) != string.IsNullOrEmpty(SecretKey))
        {
            throw new ArgumentException($"Give both {nameof(AccessKey)} and {nameof(SecretKey)}, or neither.", nameof(AccessKey));
        }

        if (UrlLifetime <= TimeSpan.Zero || UrlLifetime > LongestUrlLifetime)
        {
            throw new ArgumentException($"{nameof(UrlLifetime)} must be up to 7 days, but is {UrlLifetime}.", nameof(UrlLifetime));
        }

        CheckAddress(ServiceUrl, nameof(ServiceUrl));
        CheckAddress(PublicBaseUrl, nameof(PublicBaseUrl));
    }

    private static void CheckAddress(Uri? address, string name)
    {
        if (
            address is not null
            && (
                !address.IsAbsoluteUri
                || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
                || address.Query.Length > 0
                || address.Fragment.Length > 0
                || address.UserInfo.Length > 0
            )
        )
        {
            throw new ArgumentException($"{name} must be an http or https address without query, fragment and user.", name);
        }
    }
}
