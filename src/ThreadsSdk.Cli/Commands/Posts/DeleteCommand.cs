using System.CommandLine;
using Spectre.Console;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads delete`.</summary>
internal sealed class DeleteCommand : ApiCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of a post or reply of your own." };

    public DeleteCommand(CommandHost host)
        : base(host, "delete", "Delete a post or reply of your own. It does not ask, and nothing brings it back.") => Arguments.Add(_media);

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads delete 17900000000000001", "One post"), new("threads quota --all", "How many may still be deleted today")];

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var id = parsed.GetRequiredValue(_media);
        var response = await output.WaitAsync("Deleting", threads.Media.DeleteAsync(id, cancellationToken));
        if (response.Success is false)
        {
            throw new UnexpectedResponseException(
                $"Threads did not delete {id}, and does not say why.",
                "See whether it is still there: threads get ID"
            );
        }

        output.Write(response, deleted => new Text(Plain.Harmless($"Deleted {deleted.DeletedId ?? id}.\n")));
    }
}
