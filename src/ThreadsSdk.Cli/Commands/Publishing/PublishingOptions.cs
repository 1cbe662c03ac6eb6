using System.CommandLine;
using ThreadsSdk.Cli.Hosting;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Hosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Publishing;

/// <summary>How a post is published.</summary>
internal sealed class PublishingOptions
{
    private readonly Option<string?> _key = new("--key")
    {
        Description = "A name of yours for this post. However often the command runs with it, there is one post.",
        HelpName = "name",
    };

    private readonly Option<string?> _folder = new("--host")
    {
        Description = "Where to put local files while Threads fetches them: folder:PATH=URL, a folder and the address a web server shows it at.",
        HelpName = "folder:path=url",
    };

    private readonly Option<string?> _repository = new("--github")
    {
        Description = $"The same with a public repository, and a token in {CommandEnvironment.GitHubToken}. It keeps deleted files in its history.",
        HelpName = "owner/repository@branch",
    };

    private readonly Option<string?> _journals = new("--journals")
    {
        Description = $"The folder where it is written down how far publishing is: {JournalFolder.Usual} when left out. "
            + $"Or {CommandEnvironment.Journals}.",
        HelpName = "folder",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show no progress, only the result." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_key, _journals, _quiet])
            command.Options.Add(option);
    }

    /// <summary>For commands that take files of this machine.</summary>
    public void AddHostsTo(Command command)
    {
        foreach (var option in (Option[])[_folder, _repository])
            command.Options.Add(option);
    }

    /// <summary>The key that is given, or a name that nobody gives.</summary>
    public string Key(ParseResult parsed) => parsed.GetValue(_key) is { } key ? JournalNames.Check(key) : JournalNames.Create();

    public bool HasKey(ParseResult parsed) => parsed.GetValue(_key) is not null;

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public FilePublishJournalStore Journals(ParseResult parsed, CommandHost host) =>
        JournalFolder.Open(host, parsed.GetValue(_journals), UserCommand.ServerOf(parsed, host));

    public IMediaHost? OpenMediaHost(ParseResult parsed, CommandHost host) =>
        MediaHosts.Open(host.Environment, parsed.GetValue(_folder), parsed.GetValue(_repository));

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

    private string Line(ParseResult parsed, string way, string journal)
    {
        List<string> words = ["threads", "post", way, journal];
        Option<string?>[] own = [_folder, _repository, _journals];
        foreach (var option in parsed.CommandResult.Command.Options.OfType<Option<string?>>())
        {
            if ((own.Contains(option) || CommonOptions.IsOfLogin(option)) && parsed.GetValue(option) is { } value)
                words.AddRange([option.Name, value]);
        }

        if (CommonOptions.IsTokenFromInput(parsed))
            words.Add(CommonOptions.TokenFromInput().Name);
        return string.Join(' ', words.Select(ShellWord.Quote));
    }
}
