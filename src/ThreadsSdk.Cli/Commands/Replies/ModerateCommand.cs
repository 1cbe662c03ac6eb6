using System.CommandLine;
using Spectre.Console;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Replies;

/// <summary>`threads hide`, `unhide`, `approve` and `ignore`: one call about a reply.</summary>
internal sealed class ModerateCommand : ApiCommand
{
    private readonly Argument<string> _reply = new("reply-id") { Description = "Id of the reply." };
    private readonly string _done;
    private readonly Func<IRepliesApi, string, CancellationToken, Task<ActionResult>> _act;

    private ModerateCommand(
        CommandHost host,
        string name,
        string description,
        string done,
        Func<IRepliesApi, string, CancellationToken, Task<ActionResult>> act
    )
        : base(host, name, description)
    {
        (_done, _act) = (done, act);
        Arguments.Add(_reply);
        Examples =
        [
            new($"threads {name} 17900000000000001", "One reply"),
            new($"threads {name} 17900000000000001 --json", "The response of the API"),
        ];
    }

    public override IReadOnlyList<Example> Examples { get; }

    public static ModerateCommand Hide(CommandHost host) =>
        new(host, "hide", "Hide a reply to a post of yours, and all that answers it.", "Hidden", RepliesApiExtensions.HideAsync);

    public static ModerateCommand Unhide(CommandHost host) =>
        new(host, "unhide", "Show a hidden reply again.", "Shown again", RepliesApiExtensions.UnhideAsync);

    public static ModerateCommand Approve(CommandHost host) =>
        new(host, "approve", "Approve a reply that waits for it, so that it is shown.", "Approved", RepliesApiExtensions.ApproveAsync);

    public static ModerateCommand Ignore(CommandHost host) =>
        new(
            host,
            "ignore",
            "Ignore a reply that waits for your approval, so that it stays out of sight.",
            "Ignored",
            RepliesApiExtensions.IgnoreAsync
        );

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var id = parsed.GetRequiredValue(_reply);
        var response = await output.WaitAsync("Waiting for the response", _act(threads.Replies, id, cancellationToken));
        if (response.Success is false)
        {
            throw new UnexpectedResponseException(
                $"Threads did not do it with {id}, and does not say why.",
                "See how it is now: threads get ID"
            );
        }

        output.Write(response, _ => new Text(Plain.Harmless($"{_done}: {id}\n")));
    }
}
