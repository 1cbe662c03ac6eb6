using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>`threads post`.</summary>
internal sealed class PostCommand : PublishCommand
{
    public const string ResumeName = "--resume";
    public const string DiscardName = "--discard";
    public const string PublishName = "--publish";
    public const string AssumeName = "--assume";

    public const string IsOut = "published";
    public const string IsNotOut = "not-published";

    private readonly Option<string?> _replyTo = new("--reply-to") { Description = "The post or reply to answer.", HelpName = "id" };

    private readonly Option<string?> _resume = new(ResumeName)
    {
        Description = "Go on with what was stopped, without posting anything twice. Without an id, list what was.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "id",
    };

    private readonly Option<string?> _assume = new(AssumeName)
    {
        Description = $"With {ResumeName}, what you see on your profile of a post of which Threads does not tell whether it is out.",
        HelpName = $"{IsOut}|{IsNotOut}",
    };

    private readonly Option<string?> _publish = new(PublishName)
    {
        Description = "Publish a draft that --stage has made. Nothing is posted twice, however often it runs.",
        HelpName = "id",
    };

    private readonly Option<bool> _list = new("--list") { Description = "List drafts, and what was stopped on the way." };

    private readonly Option<string?> _discard = new(DiscardName)
    {
        Description = "Forget what was begun with a key or id; what is out stays out. Then the key can be used for another post.",
        HelpName = "key",
    };

    public PostCommand(CommandHost host)
        : base(host, "post", "Publish a text, images, videos, a poll or a whole chain. It never posts twice, and can be resumed.")
    {
        AddOptions();
        Options.Insert(0, _replyTo);
        Options.Add(_resume);
        Options.Add(_assume);
        Options.Add(_publish);
        Options.Add(_list);
        Options.Add(_discard);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads post 'Hello from the shell' --topic dotnet", "A text"),
        new("threads post 'At the sea' --file https://example.com/sea.jpg --alt 'Waves at sunset'", "An image"),
        new(
            "threads post --file a.jpg --file b.mp4 --host folder:/var/www/media=https://example.com/media",
            "A carousel of files of this machine"
        ),
        new("threads post - --chain --number < article.txt", "A long text as numbered replies"),
        new("threads post - --chain --number --dry-run < article.txt", "See first what that would be"),
        new("threads post 'Tea or coffee?' --poll Tea --poll Coffee", "A poll"),
        new("threads post \"$(cat news.txt)\" --key news-2026-05-04", "Once, however often the script runs"),
        new("threads post 'Read this' --link https://example.com/ --stage", "A draft, to look at before `threads post --publish ID`"),
        new("threads post --list", "Drafts, and what was stopped on the way"),
        new("threads post --discard news-2026-05-04", "Forget what cannot be published"),
    ];

    private Option[] Recorded => [_resume, _publish, _list, _discard];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        if (IsGiven(parsed, _assume) && parsed.GetValue(_resume) is null)
        {
            throw new UsageException($"{AssumeName} needs {ResumeName} ID.", $"`threads post {ResumeName}` lists what was stopped.");
        }

        if (!Recorded.Any(option => IsGiven(parsed, option)))
        {
            return await base.RunAsync(parsed, output, cancellationToken);
        }

        await RunRecordedAsync(parsed, output, cancellationToken);
        return ExitCode.Ok;
    }

    protected override Post Complete(Post post, ParseResult parsed) => parsed.GetValue(_replyTo) is { } id ? post.ReplyingTo(id) : post;

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Works with what is written down.</summary>
    private async Task RunRecordedAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        Option[] given = [.. Recorded.Where(option => IsGiven(parsed, option))];
        if (given.Length > 1)
        {
            throw new UsageException(
                $"{string.Join(" and ", given.Select(option => option.Name))} contradict each other.",
                "Give one of them."
            );
        }

        if (
            parsed.GetResult(_replyTo) is not null
            || Ways.HasKey(parsed)
            || IsDryRun(parsed)
            || IsStaging(parsed)
            || Content.IsGiven(parsed)
        )
        {
            throw new UsageException($"{given[0].Name} works with what is written down; no other post can be given.", "Give it alone.");
        }

        var journals = Ways.Journals(parsed, Host);
        if (parsed.GetValue(_discard) is { } discarded)
        {
            await JournalDiscarding.RunAsync(journals, discarded, output, cancellationToken);
        }
        else if (parsed.GetValue(_publish) is { } draft)
        {
            await PublishDraftAsync(parsed, journals, draft, output, cancellationToken);
        }
        else if (parsed.GetValue(_resume) is { } resumed)
        {
            await ResumeAsync(parsed, journals, resumed, output, cancellationToken);
        }
        else
        {
            await JournalList.ShowAsync(journals, output, cancellationToken);
        }
    }

    private async Task ResumeAsync(
        ParseResult parsed,
        JournalStore journals,
        string id,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var journal =
            await journals.LoadAsync(id, cancellationToken)
            ?? throw new UsageException(
                $"Nothing is written down as {id} in {journals.Folder}.",
                $"`threads post {ResumeName}` lists what was stopped."
            );
        if (journal.IsStaged)
        {
            throw new UsageException($"{id} is a draft, of which nothing was stopped.", $"To publish it: {Ways.PublishLine(parsed, id)}");
        }

        journal = Settle(journal, parsed.GetValue(_assume));
        await PublishAsync(parsed, output, new JournaledWork(journals, id, FilesOf(journal)), GoOn, cancellationToken);

        Task<PublishResult> GoOn(IThreadsClient threads, PublishOptions options) =>
            threads.ResumeAsync(journal, OptionsOf(journal, options), cancellationToken);
    }

    private async Task PublishDraftAsync(
        ParseResult parsed,
        JournalStore journals,
        string id,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var draft =
            await journals.LoadAsync(id, cancellationToken)
            ?? throw new UsageException(
                $"Nothing is written down as {id} in {journals.Folder}.",
                "`threads post --list` lists the drafts."
            );
        await PublishAsync(parsed, output, new JournaledWork(journals, id, FilesOf(draft)), Publish, cancellationToken);

        Task<PublishResult> Publish(IThreadsClient threads, PublishOptions options) =>
            threads.PublishStagedAsync(draft, OptionsOf(draft, options), cancellationToken);
    }

    /// <summary>The files that are still to be put where Threads can fetch them.</summary>
    private static IEnumerable<string?> FilesOf(PublishJournal journal) =>
        journal
            .Posts.Where(post => post is { PostId: null, ContainerId: null })
            .SelectMany(post => post.Plan.Media.Zip(post.Media, (media, state) => (media.Source, State: state)))
            .Where(media => media.Source.Url is null && media.State is { HostedUrl: null, ContainerId: null })
            .Select(media => media.Source.Path);

    /// <summary>Resumes without checking for duplicates, which was done at the beginning.</summary>
    private static PublishOptions OptionsOf(PublishJournal journal, PublishOptions options) =>
        options.UserId == journal.UserId
            ? options with
            {
                Duplicates = DuplicateCheck.None,
            }
            : throw new UsageException(
                $"{journal.Id} was begun for the user {journal.UserId}, but the token is that of {options.UserId}.",
                "Give the token it was begun with."
            );

    /// <summary>Takes the user's word for what became of a post.</summary>
    private static PublishJournal Settle(PublishJournal journal, string? assumption)
    {
        try
        {
            return assumption switch
            {
                null => journal,
                IsOut => journal.AssumePublished(),
                IsNotOut => journal.AssumeNotPublished(),
                _ => throw new UsageException(
                    $"{AssumeName} {assumption} is neither {IsOut} nor {IsNotOut}.",
                    "Look at your profile, and say which it is."
                ),
            };
        }
        catch (InvalidOperationException)
        {
            throw new UsageException($"What became of the posts of {journal.Id} is known.", $"Resume it without {AssumeName}.");
        }
    }
}
