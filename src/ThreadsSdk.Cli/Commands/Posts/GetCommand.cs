using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads get`.</summary>
internal sealed class GetCommand : ApiCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of the post or reply." };

    public GetCommand(CommandHost host)
        : base(host, "get", "Show one post or reply.") => Arguments.Add(_media);

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads get 17900000000000001", "One post"), new("threads get 17900000000000001 --json", "All that the API tells about it")];

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var media = threads.Media.GetAsync(parsed.GetRequiredValue(_media), cancellationToken: cancellationToken);
        output.Write(await output.WaitAsync("Reading the post", media), MediaCard.Create);
    }
}
