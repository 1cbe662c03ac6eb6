using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Replies;

/// <summary>`threads replies`.</summary>
internal sealed class RepliesCommand : ApiCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of the post or reply." };

    private readonly Option<bool> _conversation = new("--conversation") { Description = "List the replies to the replies as well." };

    private readonly Option<int> _limit = CommonOptions.Limit();

    public RepliesCommand(CommandHost host)
        : base(host, "replies", "List the replies to a post or reply.")
    {
        Arguments.Add(_media);
        Options.Add(_conversation);
        Options.Add(_limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads replies 17900000000000001", "The direct replies to a post"),
        new("threads replies 17900000000000001 --conversation --limit 200", "Everything below a post"),
    ];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var media = parsed.GetRequiredValue(_media);
        var limit = parsed.GetValue(_limit);
        var replies = parsed.GetValue(_conversation)
            ? threads.Replies.ListConversationAsync(media, new() { Limit = Pages.Size(limit), OnUnread = output.Skip }, cancellationToken)
            : threads.Replies.ListAsync(media, new() { Limit = Pages.Size(limit), OnUnread = output.Skip }, cancellationToken);
        output.Write(await output.WaitAsync("Reading replies", Pages.TakeAsync(replies, limit)), MediaTable.Create);
    }
}
