using System.CommandLine;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads reply`.</summary>
internal sealed class ReplyCommand : PublishCommand
{
    private readonly Argument<string> _media = new("media-id") { Description = "Id of the post or reply to answer." };

    public ReplyCommand(CommandHost host)
        : base(host, "reply", "Answer a post or reply, with all that a post can hold.")
    {
        Arguments.Add(_media);
        AddOptions();
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads reply 17900000000000001 'So do I'", "A text"),
        new("threads reply 17900000000000001 --file https://example.com/cat.jpg --alt 'A cat asleep'", "An image"),
        new("threads reply 17900000000000001 - --chain --number < answer.txt", "A long answer"),
    ];

    protected override Post Complete(Post post, ParseResult parsed) => post.ReplyingTo(parsed.GetRequiredValue(_media));
}
