using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>Reads the options for the way a post is published.</summary>
internal sealed class PublishingOptions
{
    private readonly Option<string?> _key = new("--key")
    {
        Description = "A name of yours for this post. However often the command runs with it, there is one post.",
        HelpName = "name",
    };

    private readonly Option<string?> _host = new("--host")
    {
        Description =
            "Where to put local files while Threads fetches them: " + $"{string.Join(", ", MediaHosts.Kinds.Select(kind => kind.Form))}.",
        HelpName = "kind:place",
        CompletionSources = { _ => MediaHosts.Kinds.Select(kind => new CompletionItem(kind.Name + ":")) },
    };

    private readonly Option<string?> _journals = new("--journals")
    {
        Description =
            $"The folder where it is written down how far publishing is: {JournalFolder.Usual} when left out. "
            + $"Or {CommandEnvironment.Journals}.",
        HelpName = "folder",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Ask the addresses of images and videos first what Meta's crawler will get there.",
    };

    private readonly Option<LinkFallback> _linkFallback = new("--link-fallback")
    {
        Description = "What to do when Threads can make no card for the link: text puts it into the text, drop leaves it out.",
        HelpName = "text|drop",
        CustomParser = ReadLinkFallback,
    };

    private readonly Option<bool> _allowDuplicate = new("--allow-duplicate")
    {
        Description = "Publish it even if the same was published or begun in the last 24 hours.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show no progress, only the result." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_key, _journals, _quiet])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>For commands that take files of this machine.</summary>
    public void AddHostTo(Command command) => command.Options.Add(_host);

    /// <summary>For commands that make posts of their own.</summary>
    public void AddChecksTo(Command command)
    {
        foreach (var option in (Option[])[_check, _linkFallback, _allowDuplicate])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the options of publishing that the command line gives.</summary>
    public PublishOptions Read(ParseResult parsed) =>
        !parsed.CommandResult.Command.Options.Contains(_allowDuplicate)
            ? new()
            : new()
            {
                MediaCheck = parsed.GetValue(_check) ? MediaCheck.Head : MediaCheck.Rules,
                LinkFallback = parsed.GetValue(_linkFallback),
                Duplicates = parsed.GetValue(_allowDuplicate) ? DuplicateCheck.None : DuplicateCheck.Refuse,
            };

    /// <summary>Gets the id of the journal: the key that is given, or a new id.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="journals">Where the journal will be.</param>
    /// <param name="kind">The kind it has without a key.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string> JournalIdAsync(
        ParseResult parsed,
        JournalStore journals,
        JournalKind kind,
        CancellationToken cancellationToken
    ) => parsed.GetValue(_key) is { } key ? await journals.UseKeyAsync(key, cancellationToken) : journals.CreateId(kind);

    public bool HasKey(ParseResult parsed) => parsed.GetValue(_key) is not null;

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public JournalStore Journals(ParseResult parsed, CommandHost host) =>
        JournalFolder.Open(host, parsed.GetValue(_journals), UserCommand.ServerOf(parsed, host));

    public IMediaHost? OpenMediaHost(ParseResult parsed, CommandHost host) => MediaHosts.Open(host.Environment, parsed.GetValue(_host));

    /// <summary>The command line that goes on with a journal: it needs the same login, folder and media host.</summary>
    public string ResumeLine(ParseResult parsed, string journal) => Line(parsed, PostCommand.ResumeName, journal);

    /// <summary>The command lines that say what became of a post, and go on.</summary>
    public string SettleLines(ParseResult parsed, string journal)
    {
        var line = $"{ResumeLine(parsed, journal)} {PostCommand.AssumeName}";
        return $"Look at your profile. When the post is there: {line} {PostCommand.IsOut}\nWhen it is not: {line} {PostCommand.IsNotOut}";
    }

    /// <summary>The command line that forgets a journal.</summary>
    public string DiscardLine(ParseResult parsed, string journal) => Line(parsed, PostCommand.DiscardName, journal);

    /// <summary>The command line that publishes a draft.</summary>
    public string PublishLine(ParseResult parsed, string draft) => Line(parsed, PostCommand.PublishName, draft);

    private static LinkFallback ReadLinkFallback(ArgumentResult result)
    {
        switch (result.Tokens)
        {
            case [{ Value: "text" }]:
                return LinkFallback.PutInText;
            case [{ Value: "drop" }]:
                return LinkFallback.DropCard;
            default:
                result.AddError("--link-fallback takes text or drop.");
                return LinkFallback.None;
        }
    }

    private string Line(ParseResult parsed, string way, string journal)
    {
        List<string> words = ["threads", "post", way, journal];
        Option<string?>[] own = [_host, _journals];
        foreach (var option in parsed.CommandResult.Command.Options.OfType<Option<string?>>())
        {
            if ((own.Contains(option) || CommonOptions.IsOfLogin(option)) && parsed.GetValue(option) is { } value)
            {
                words.AddRange([option.Name, value]);
            }
        }

        if (CommonOptions.IsTokenFromInput(parsed))
        {
            words.Add(CommonOptions.TokenFromInput().Name);
        }

        return string.Join(' ', words.Select(ShellWord.Quote));
    }
}
