using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Account;

/// <summary>`threads insights`.</summary>
internal sealed class InsightsCommand : ApiCommand
{
    private readonly Argument<string?> _media = new("media-id")
    {
        Description = "Id of the post or reply. Without it, the insights of the profile.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public InsightsCommand(CommandHost host)
        : base(host, "insights", "Show how often a post or the profile was seen, liked and answered.") => Arguments.Add(_media);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads insights", "Your profile, yesterday and today"),
        new("threads insights 17900000000000001", "One post"),
        new("threads insights 17900000000000001 --json", "The same for another program"),
    ];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        if (parsed.GetValue(_media) is { } media)
        {
            var insights = threads.Insights.GetForMediaAsync(media, cancellationToken: cancellationToken);
            output.Write(await output.WaitAsync("Reading insights", insights), response => InsightsView.Create(response.Metrics));
        }
        else
        {
            var insights = threads.Insights.GetForUserAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken);
            output.Write(await output.WaitAsync("Reading insights", insights), response => InsightsView.Create(response.Metrics));
        }
    }
}
