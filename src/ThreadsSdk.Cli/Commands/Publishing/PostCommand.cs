using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Publishing;

/// <summary>`threads post`.</summary>
internal sealed class PostCommand : PublishCommand
{
    public const string ResumeName = "--resume";

    private readonly Option<string?> _replyTo = new("--reply-to") { Description = "The post or reply to answer.", HelpName = "id" };

    private readonly Option<string?> _resume = new(ResumeName)
    {
        Description = "Go on with what was stopped, without posting anything twice. Without an id, list what was.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "id",
    };

    public PostCommand(CommandHost host)
        : base(host, "post", "Publish a text, images, videos, a poll or a whole chain. It never posts twice, and can be resumed.")
    {
        AddOptions();
        Options.Insert(0, _replyTo);
        Options.Add(_resume);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads post 'Hello from the shell' --topic dotnet", "A text"),
        new("threads post 'At the sea' --file https://example.com/sea.jpg --alt 'Waves at sunset'", "An image"),
        new("threads post --file a.jpg --file b.mp4 --host folder:/var/www/media=https://example.com/media", "A carousel of files of this machine"),
        new("threads post - --chain --number < article.txt", "A long text as numbered replies"),
        new("threads post - --chain --number --dry-run < article.txt", "See first what that would be"),
        new("threads post 'Tea or coffee?' --poll Tea --poll Coffee", "A poll"),
        new("threads post \"$(cat news.txt)\" --key news-2026-05-04", "Once, however often the script runs"),
        new("threads post --resume", "What was stopped on the way"),
    ];

    public override (string Title, string Text)? Note => (
        "Local files:",
        "Threads fetches images and videos from public addresses. Files of this machine are put at one of these for the moment:\n"
        + MediaHosts.Ways);

    protected override Task RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken) =>
        parsed.GetResult(_resume) is null ? base.RunAsync(parsed, output, cancellationToken) : ResumeAsync(parsed, output, cancellationToken);

    protected override Post Complete(Post post, ParseResult parsed) => parsed.GetValue(_replyTo) is { } id ? post.ReplyingTo(id) : post;

    private async Task ResumeAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(_replyTo) is not null || Ways.HasKey(parsed) || IsDryRun(parsed) || Content.IsGiven(parsed))
            throw new UsageException($"{ResumeName} goes on with what is written down; no other post can be given.", "Give the id alone.");

        var journals = Ways.Journals(parsed, Host);
        if (parsed.GetValue(_resume) is not { } id)
        {
            await JournalList.ShowAsync(journals, output, cancellationToken);
            return;
        }

        var journal = await journals.LoadAsync(id, cancellationToken) ?? throw new UsageException(
            $"Nothing is written down as {id} in {journals.Folder}.", $"`threads post {ResumeName}` lists what was stopped.");
        var files = journal.Posts.Where(post => post is { PostId: null, ContainerId: null }).SelectMany(post => post.Media)
            .Where(media => media is { Url: null, ContainerId: null });
        await PublishAsync(parsed, output, id, files.Select(file => file.Path), GoOn, cancellationToken);

        Task<PublishResult> GoOn(ThreadsClient threads, PublishOptions options) => options.UserId == journal.UserId
            ? threads.ResumeAsync(journal, options, cancellationToken)
            : throw new UsageException(
                $"{id} was begun for the user {journal.UserId}, but the token is that of {options.UserId}.", "Give the token it was begun with.");
    }
}
