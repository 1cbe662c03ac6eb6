using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Account;

/// <summary>`threads quota`.</summary>
internal sealed class QuotaCommand : ApiCommand
{
    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show the quotas of replies, deletes and location searches too; the token needs the scopes of all of them.",
    };

    public QuotaCommand(CommandHost host)
        : base(host, "quota", "Show how much of what the profile may publish in a day is used.") => Options.Add(_all);

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads quota", "Posts"), new("threads quota --all", "Posts, replies, deletes and location searches")];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        PublishingLimitFields? fields = parsed.GetValue(_all) ? PublishingLimitFields.ForQuotaUsage : null;
        var limit = threads.Publishing.GetLimitAsync(ThreadsApi.OwnUser, fields, cancellationToken);
        output.Write(await output.WaitAsync("Reading quotas", limit), QuotaTable.Create);
    }
}
