using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads search`.</summary>
internal sealed class SearchCommand : ApiCommand
{
    private readonly Argument<string> _query = new("query") { Description = "What to search for." };

    private readonly Option<string?> _type = new("--type")
    {
        Description = $"Which posts come first: {string.Join(" or ", SearchType.Known)}.",
        HelpName = "type",
        CompletionSources = { _ => SearchType.Known.Select(type => new System.CommandLine.Completions.CompletionItem(type.ToString())) },
    };

    private readonly Option<string?> _mode = new("--mode")
    {
        Description = $"What the query is: {string.Join(" or ", SearchMode.Known)}.",
        HelpName = "mode",
        CompletionSources = { _ => SearchMode.Known.Select(mode => new System.CommandLine.Completions.CompletionItem(mode.ToString())) },
    };

    private readonly Option<int> _limit = CommonOptions.Limit();

    public SearchCommand(CommandHost host)
        : base(host, "search", "Search public posts.")
    {
        Arguments.Add(_query);
        Options.Add(_type);
        Options.Add(_mode);
        Options.Add(_limit);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads search dotnet", "The most popular posts about .NET"),
        new($"threads search dotnet --type {SearchType.Recent} --limit 50", "The newest 50"),
        new($"threads search 'home coffee' --mode {SearchMode.Tag}", "The posts with a topic"),
    ];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var limit = parsed.GetValue(_limit);
        var found = threads.Search.SearchKeywordAsync(
            parsed.GetRequiredValue(_query),
            new()
            {
                SearchType = parsed.GetValue(_type) is { } type ? new SearchType(type) : null,
                SearchMode = parsed.GetValue(_mode) is { } mode ? new SearchMode(mode) : null,
                Limit = Pages.Size(limit),
                OnUnread = output.Skip,
            },
            cancellationToken
        );
        output.Write(await output.WaitAsync("Searching", Pages.TakeAsync(found, limit)), MediaTable.Create);
    }
}
