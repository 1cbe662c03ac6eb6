using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads repost`.</summary>
internal sealed class RepostCommand : JournaledCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of the post to repost." };

    public RepostCommand(CommandHost host)
        : base(host, "repost", "Repost a post. It can be resumed; where Threads does not tell what became of it, it asks you.")
    {
        Arguments.Add(_media);
        Ways.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads repost 17900000000000001", "As it is"),
        new("threads post 'Read this' --quote 17900000000000001", "With words of your own: a quote"),
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var journals = Ways.Journals(parsed, Host);
        var id = await Ways.JournalIdAsync(parsed, journals, JournalKind.Once, cancellationToken);
        var repost = Post.Repost(parsed.GetRequiredValue(_media));
        await PublishAsync(
            parsed,
            output,
            new JournaledWork(journals, id, []),
            (threads, options) => threads.PublishAsync(repost, options with { IdempotencyKey = id }, cancellationToken),
            cancellationToken
        );
        return ExitCode.Ok;
    }
}
