using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Represents public repositories of GitHub.</summary>
internal sealed class GitHubHostKind : MediaHostKind
{
    public override string Name => "github";

    public override string Form => "github:OWNER/REPOSITORY[/FOLDER][@BRANCH]";

    public override string Description =>
        $"a public repository, with a token in {CommandEnvironment.GitHubToken}; it keeps deleted files in its history";

    public override string Example => "github:octocat/media";

    public override IMediaHost Open(MediaHostText text, CommandEnvironment environment)
    {
        if (text.Url is not null)
        {
            throw Malformed("a repository has an address of its own; leave out what follows the equals sign.");
        }

        var (path, branch) = text.Split();
        if (path.Split('/', 3) is not [{ Length: > 0 } owner, { Length: > 0 } repository, .. var folder] || folder is [""] || branch is "")
        {
            throw Malformed($"{(text.Place.Length == 0 ? "the repository is missing" : text.Place + " names no repository")}.");
        }

        return new GitHubMediaHost(
            new GitHubMediaHostOptions
            {
                Owner = owner,
                Repository = repository,
                Folder = folder.FirstOrDefault(),
                Branch = branch,
                Token =
                    environment[CommandEnvironment.GitHubToken]
                    ?? throw new UsageException(
                        $"--host {Name}: needs a token in {CommandEnvironment.GitHubToken}, and there is none.",
                        "Make a fine-grained one at github.com that may write to the contents of that repository alone."
                    ),
            }
        );
    }
}
