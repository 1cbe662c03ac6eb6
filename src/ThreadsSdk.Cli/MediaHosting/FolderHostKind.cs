using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Represents folders that a web server shows.</summary>
internal sealed class FolderHostKind : MediaHostKind
{
    public override string Name => "folder";

    public override string Form => "folder:PATH[=URL]";

    public override string Description =>
        $"a folder that a web server shows at an address; the one in {CommandEnvironment.MediaUrl} when it is left out";

    public override string Example => "folder:/var/www/media=https://example.com/media";

    public override IMediaHost Open(MediaHostText text, CommandEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(text.Place))
        {
            throw Malformed("the folder is missing.");
        }

        if (text.Url is { } url)
        {
            return new FolderMediaHost(text.Place, url);
        }

        if (text.Place.Contains('=', StringComparison.Ordinal))
        {
            throw Malformed("the address after = must begin with http:// or https://.");
        }

        if (environment[CommandEnvironment.MediaUrl] is not { } usual)
        {
            throw Malformed($"the address of the folder is missing. Put it behind the path, or in {CommandEnvironment.MediaUrl}.");
        }

        return Uri.TryCreate(usual, UriKind.Absolute, out url)
            ? new FolderMediaHost(text.Place, url)
            : throw new UsageException(
                $"The address in {CommandEnvironment.MediaUrl} must begin with http:// or https://.",
                "Such as: https://example.com/media"
            );
    }
}
