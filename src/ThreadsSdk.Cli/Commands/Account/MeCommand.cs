using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Account;

/// <summary>`threads me`.</summary>
internal sealed class MeCommand(CommandHost host) : ApiCommand(host, "me", "Show the profile of the token's user.")
{
    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads me", "Whose token is this?"), new($"threads me --json | jq -r .{ProfileFields.Username}", "Only the name")];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var me = await output.WaitAsync(
            "Reading the profile",
            threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken)
        );
        output.Write(me, ProfileCard.Create);
    }
}
