using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Where local files are put, so that Threads can fetch them.</summary>
internal static class MediaHosts
{
    /// <summary>The ways to give one.</summary>
    public const string Ways =
        $"""
        --host folder:PATH=URL                  a folder that a web server shows at an address
        --github OWNER/REPOSITORY[@BRANCH]      a public repository, with a token in {CommandEnvironment.GitHubToken}
        """;

    private const string FolderKind = "folder:";

    /// <summary>The host a command line names; null when it names none.</summary>
    public static IMediaHost? Open(CommandEnvironment environment, string? folder, string? repository) => (folder, repository) switch
    {
        (not null, not null) => throw new UsageException("--host and --github name two places for the files.", "Give one of them."),
        (not null, _) => OpenFolder(folder),
        (_, not null) => OpenRepository(environment, repository),
        _ => null,
    };

    /// <summary>Refuses files of this machine when there is no place to put them.</summary>
    public static void Check(IMediaHost? host, IEnumerable<string?> paths)
    {
        if (host is null && paths.OfType<string>().FirstOrDefault() is { } path)
        {
            throw new UsageException(
                $"{Path.GetFileName(path)} is a file of this machine, and Threads fetches images and videos from public addresses.",
                "Give the address of the file in place of its path, or a place to put files in while Threads fetches them:\n" + Ways);
        }
    }

    private static FolderMediaHost OpenFolder(string text)
    {
        var at = text.LastIndexOf('=');
        return text.StartsWith(FolderKind, StringComparison.Ordinal)
            && at > FolderKind.Length
            && Uri.TryCreate(text[(at + 1)..], UriKind.Absolute, out var address)
            ? new FolderMediaHost(text[FolderKind.Length..at], address)
            : throw new UsageException("--host is not written as folder:PATH=URL.", "Such as: --host folder:/var/www/media=https://example.com/media");
    }

    private static GitHubMediaHost OpenRepository(CommandEnvironment environment, string text)
    {
        if (environment[CommandEnvironment.GitHubToken] is not { } token)
        {
            throw new UsageException(
                $"--github needs a token in {CommandEnvironment.GitHubToken}, and there is none.",
                "Make a fine-grained one at github.com that may write to the contents of that repository alone.");
        }

        // A branch may hold slashes and more.
        var (whole, branch) = text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);
        return whole.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } repository] && branch != ""
            ? new GitHubMediaHost(new GitHubMediaHostOptions { Owner = owner, Repository = repository, Branch = branch, Token = token })
            : throw new UsageException("--github is not written as OWNER/REPOSITORY[@BRANCH].", "Such as: --github octocat/media");
    }
}
