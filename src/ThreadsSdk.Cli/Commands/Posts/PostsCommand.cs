using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads posts`.</summary>
internal sealed class PostsCommand : ApiCommand
{
    private readonly Argument<string?> _user = new("user")
    {
        Description = "Whose posts: an id, or @name for a public profile. Without it, those of the token's user.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _limit = CommonOptions.Limit();

    public PostsCommand(CommandHost host)
        : base(host, "posts", "List posts, newest first.")
    {
        Arguments.Add(_user);
        Options.Add(_limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads posts --limit 5", "Your newest posts"),
        new("threads posts @meta", "The posts of a public profile"),
        new($"threads posts --limit 100 --json | jq -r '.[].{MediaFields.Permalink}'", "The addresses of your last 100 posts"),
    ];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var limit = parsed.GetValue(_limit);
        var posts = parsed.GetValue(_user) switch
        {
            ['@', .. var name] => threads.Profiles.ListPostsAsync(
                name,
                new() { Limit = Pages.Size(limit), OnUnread = output.Skip },
                cancellationToken
            ),
            var user => threads.Media.ListAsync(
                user ?? ThreadsApi.OwnUser,
                new() { Limit = Pages.Size(limit), OnUnread = output.Skip },
                cancellationToken
            ),
        };
        output.Write(await output.WaitAsync("Reading posts", Pages.TakeAsync(posts, limit)), MediaTable.Create);
    }
}
