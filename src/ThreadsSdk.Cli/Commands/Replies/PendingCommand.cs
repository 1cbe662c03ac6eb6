using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Replies;

/// <summary>`threads pending`.</summary>
internal sealed class PendingCommand : ApiCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of a post that was published with --approve-replies." };

    private readonly Option<int> _limit = CommonOptions.Limit();

    public PendingCommand(CommandHost host)
        : base(host, "pending", "List the replies that wait for your approval, and those you ignored.")
    {
        Arguments.Add(_media);
        Options.Add(_limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads pending 17900000000000001", "The replies to a post"), new("threads approve 17900000000000002", "Show one of them")];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var limit = parsed.GetValue(_limit);
        var replies = threads.Replies.ListPendingAsync(
            parsed.GetRequiredValue(_media),
            new() { Limit = Pages.Size(limit), OnUnread = output.Skip },
            cancellationToken
        );
        output.Write(await output.WaitAsync("Reading replies", Pages.TakeAsync(replies, limit)), MediaTable.Create);
    }
}
