using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Represents buckets of Amazon S3 and of services that speak its protocol.</summary>
internal sealed class S3HostKind : MediaHostKind
{
    public override string Name => "s3";

    public override string Form => "s3:BUCKET[/PREFIX][@REGION][=URL]";

    public override string Description =>
        $"a bucket, with the keys Amazon's tools use; {CommandEnvironment.S3Endpoint} leads to R2 or MinIO, URL to a public bucket";

    public override string Example => "s3:media/threads@eu-central-1";

    public override IMediaHost Open(MediaHostText text, CommandEnvironment environment)
    {
        var (path, region) = text.Split();
        if (path.Split('/', 2) is not [{ Length: > 0 } bucket, .. var prefix] || region is "")
        {
            throw Malformed($"{(text.Place.Length == 0 ? "the bucket is missing" : text.Place + " names no bucket")}.");
        }

        if (text.Url is null && path.Contains('=', StringComparison.Ordinal))
        {
            throw Malformed("the address after = must begin with http:// or https://.");
        }

        // Keys that are lent come with a third part, which Amazon's SDK finds by itself.
        var keys = environment[CommandEnvironment.S3SessionToken] is null
            ? (Id: environment[CommandEnvironment.S3AccessKey], Secret: environment[CommandEnvironment.S3SecretKey])
            : default;
        return new S3MediaHost(
            new S3MediaHostOptions
            {
                Bucket = bucket,
                Prefix = prefix is [{ Length: > 0 } folder] ? folder.TrimEnd('/') + "/" : null,
                Region = region,
                ServiceUrl = Endpoint(environment),
                PublicBaseUrl = text.Url,
                AccessKey = keys.Secret is null ? null : keys.Id,
                SecretKey = keys.Id is null ? null : keys.Secret,
            }
        );
    }

    private static Uri? Endpoint(CommandEnvironment environment)
    {
        if (environment[CommandEnvironment.S3Endpoint] is not { } address)
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? url
            : throw new UsageException(
                $"The address in {CommandEnvironment.S3Endpoint} must begin with http:// or https://.",
                "Such as: https://ACCOUNT.r2.cloudflarestorage.com"
            );
    }
}
