using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;

namespace ThreadsSdk.Cli.Commands.Publishing;

/// <summary>`threads repost`.</summary>
internal sealed class RepostCommand : ApiCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of the post to repost." };

    public RepostCommand(CommandHost host)
        : base(host, "repost", "Repost a post.") => Arguments.Add(_media);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads repost 17900000000000001", "As it is"),
        new("threads post 'Read this' --quote 17900000000000001", "With words of your own: a quote"),
    ];

    protected override async Task RunAsync(ParseResult parsed, ThreadsClient threads, CommandOutput output, CancellationToken cancellationToken)
    {
        var repost = threads.PublishAsync(Post.Repost(parsed.GetRequiredValue(_media)), new() { ReadsPermalinks = true }, cancellationToken);
        PublishReport.Write(Host, output, await output.WaitAsync("Reposting", repost));
    }
}
