using Amazon.S3;

namespace ThreadsSdk.MediaHosting;

/// <summary>Represents the options of an <see cref="S3MediaHost"/>. They are read once, by the constructor.</summary>
public sealed class S3MediaHostOptions
{
    // The longest lifetime a signature can have.
    private static readonly TimeSpan LongestUrlLifetime = TimeSpan.FromDays(7);

    /// <summary>Gets or sets the name of the bucket, which must exist.</summary>
    public string? Bucket { get; set; }

    /// <summary>Gets or sets the prefix of all keys, such as <c>threads/media/</c>; null for none.</summary>
    public string? Prefix { get; set; }

    /// <summary>
    /// Gets or sets the address of a service other than Amazon's, such as <c>https://ACCOUNT.r2.cloudflarestorage.com</c>. The bucket is
    /// then part of the path.
    /// </summary>
    public Uri? ServiceUrl { get; set; }

    /// <summary>
    /// Gets or sets the region, such as <c>eu-central-1</c>; null for that of the environment, or for <c>auto</c> with a
    /// <see cref="ServiceUrl"/>.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// Gets or sets the id of the access key; null for the credentials Amazon's SDK finds: environment, profile, or role of the machine.
    /// </summary>
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key.</summary>
    public string? SecretKey { get; set; }

    /// <summary>
    /// Gets or sets an S3 client to use instead of one created from the service, region and key above. The host does not dispose it.
    /// </summary>
    public IAmazonS3? Client { get; set; }

    /// <summary>Gets or sets the lifetime of a file's signed address, up to 7 days. The keys of a role may end it earlier.</summary>
    public TimeSpan UrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets or sets the public address of the bucket, if it has one. Files are then fetched below it, without a signature.
    /// </summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Throws an <see cref="ArgumentException"/> for the first invalid option.</summary>
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
