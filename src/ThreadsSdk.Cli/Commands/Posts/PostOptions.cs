using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Words;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>Reads the options for the content of a post.</summary>
internal sealed class PostOptions
{
    private const string Dark = "dark";
    private const string GiveOnce =
        "Give the text once. In a script whose input is meant for others, put `< /dev/null` behind the " + "command.";
    private const string ReadToo = $"To post it, give {InputReading.Sign} as the text. To leave it, put `< /dev/null` behind the command.";

    private readonly Argument<string?> _text = new("text")
    {
        Description =
            "The text; - reads it from the standard input, and so does leaving it out when there is nothing else to post. "
            + "Put -- before one that begins with a dash.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _files = new("--file", "-f")
    {
        Description =
            "An image or video, by address or path; may be given again. Several make a carousel of up to "
            + $"{ThreadsLimits.CarouselItemsMax}.",
        HelpName = "file",
    };

    private readonly AltTextOption _altTexts = new()
    {
        Description =
            "What the image or video shows, for people who cannot see it: the first for the first file, and so on; '' " + "leaves one out.",
        HelpName = "words",
    };

    private readonly Option<string[]> _links = new("--link")
    {
        Description = "A link to show as a card; a chain may have several.",
        HelpName = "url",
    };

    private readonly Option<string?> _topic = new("--topic") { Description = "The topic, with or without #.", HelpName = "topic" };

    private readonly Option<string?> _quote = new("--quote") { Description = "The post to quote.", HelpName = "id" };

    private readonly Option<string[]> _poll = new("--poll")
    {
        Description = $"An answer of a poll; given {ThreadsLimits.PollOptionsMin} to {ThreadsLimits.PollOptionsMax} times.",
        HelpName = "answer",
    };

    private readonly Option<string?> _gif = new("--gif") { Description = $"A GIF, by its id at {GifProvider.Giphy}.", HelpName = "id" };

    private readonly Option<string?> _article = new("--article")
    {
        Description =
            $"A long text below the post, up to {ThreadsLimits.TextAttachmentLength:N0} characters: a file, or - for the "
            + "standard input.",
        HelpName = "file",
    };

    private readonly Option<string[]> _spoilers = new("--spoiler")
    {
        Description = $"Words of the text to hide until they are tapped; may be given up to {ThreadsLimits.TextEntityCount} times.",
        HelpName = "words",
    };

    private readonly Option<bool> _spoilerMedia = new("--spoiler-media")
    {
        Description = "Hide the images and videos until they are tapped.",
    };

    private readonly Option<string?> _replyControl = new("--reply-control")
    {
        Description = $"Who may reply: {string.Join(", ", ReplyControl.Known)}.",
        HelpName = "who",
        CompletionSources = { _ => ReplyControl.Known.Select(who => new CompletionItem(who.ToString())) },
    };

    private readonly Option<bool> _approvals = new("--approve-replies") { Description = "Show replies only once you have approved them." };

    private readonly Option<string?> _location = new("--location") { Description = "The place, by the id of a location.", HelpName = "id" };

    private readonly Option<string?> _countries = new("--countries")
    {
        Description = "Show it in these countries only, such as US,CA.",
        HelpName = "codes",
    };

    private readonly Option<string?> _instagram = new("--instagram")
    {
        Description = "Share it to the Instagram story as well, in dark colours if it says so.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = Dark,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [{ Value: not Dark }])
                {
                    result.AddError($"--instagram takes {Dark} or nothing. Give the text before it.");
                }
            },
        },
    };

    private readonly Option<bool> _ghost = new("--ghost")
    {
        Description = "Make a ghost post, which is archived after 24 hours: text only.",
    };

    private readonly Option<bool> _atOnce = new("--at-once")
    {
        Description =
            "Publish a text in one call, which takes half the time. When its response is lost, nobody can tell for sure "
            + "whether it is out.",
    };

    private readonly ChainOptions _chain = new();

    private IReadOnlyList<Option> All =>
        [
            _files,
            _altTexts,
            .. _chain.All,
            _links,
            _topic,
            _quote,
            _poll,
            _gif,
            _article,
            _spoilers,
            _spoilerMedia,
            _replyControl,
            _approvals,
            _location,
            _countries,
            _instagram,
            _ghost,
            _atOnce,
        ];

    /// <summary>Gets a value indicating whether content that is too much for one post may become a chain.</summary>
    public bool IsChain(ParseResult parsed) => _chain.Read(parsed) is not null;

    /// <summary>Adds all of it, before the options that many commands have.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_text);
        for (var i = 0; i < All.Count; i++)
        {
            command.Options.Insert(i, All[i]);
        }
    }

    /// <summary>Gets a value indicating whether a command line gives any of the content.</summary>
    public bool IsGiven(ParseResult parsed) =>
        parsed.GetValue(_text) is not null || All.Any(option => parsed.GetResult(option) is { Implicit: false });

    public async Task<Post> ReadAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        var post = Post.Carousel(Media(parsed));
        if (await TextAsync(parsed, host, cancellationToken) is { } text)
        {
            post = post.WithText(text);
        }

        post = (parsed.GetValue(_links) ?? []).Aggregate(post, (made, link) => made.WithLink(link));
        post = WithAttachment(post, parsed, await ArticleAsync(parsed, host, cancellationToken));
        post = (parsed.GetValue(_spoilers) ?? []).Aggregate(post, WithSpoiler);
        return WithSettings(post, parsed);
    }

    private static Post WithSpoiler(Post post, string words) =>
        words.Length > 0 && post.Options.Text?.Contains(words, StringComparison.Ordinal) == true
            ? post.WithSpoiler(words)
            : throw new UsageException(
                $"--spoiler: the text does not hold the words '{words}'.",
                "Give words just as they stand in the text."
            );

    private Post WithAttachment(Post post, ParseResult parsed, string? article)
    {
        if (parsed.GetValue(_poll) is { Length: > 0 } answers)
        {
            post = answers.Length is >= ThreadsLimits.PollOptionsMin and <= ThreadsLimits.PollOptionsMax
                ? post.WithPoll(answers[0], answers[1], answers.ElementAtOrDefault(2), answers.ElementAtOrDefault(3))
                : throw new UsageException(
                    $"A poll has {ThreadsLimits.PollOptionsMin} to {ThreadsLimits.PollOptionsMax} answers, and --poll gives {answers.Length}.",
                    "Such as: --poll Tea --poll Coffee"
                );
        }

        if (parsed.GetValue(_gif) is { } gif)
        {
            post = post.WithGif(gif, GifProvider.Giphy);
        }

        return article is null ? post : post.WithTextAttachment(article);
    }

    private Post WithSettings(Post post, ParseResult parsed)
    {
        if (parsed.GetValue(_topic) is { } topic)
        {
            post = post.WithTopic(topic);
        }

        if (parsed.GetValue(_quote) is { } quoted)
        {
            post = post.Quoting(quoted);
        }

        if (parsed.GetValue(_spoilerMedia))
        {
            post = post.WithSpoilerMedia();
        }

        if (parsed.GetValue(_replyControl) is { } who)
        {
            post = post.WithReplyControl(new ReplyControl(who));
        }

        if (parsed.GetValue(_approvals))
        {
            post = post.WithReplyApprovals();
        }

        if (parsed.GetValue(_location) is { } location)
        {
            post = post.WithLocation(location);
        }

        if (parsed.GetValue(_countries) is { } countries)
        {
            post = post.InCountries(countries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        if (parsed.GetResult(_instagram) is not null)
        {
            post = post.SharedToInstagram(isDark: parsed.GetValue(_instagram) == Dark);
        }

        if (parsed.GetValue(_ghost))
        {
            post = post.AsGhost();
        }

        if (parsed.GetValue(_atOnce))
        {
            post = post.PublishedInSingleCall();
        }

        return _chain.Read(parsed) is { } overflow ? post.WithOverflow(overflow) : post;
    }

    private PostMedia[] Media(ParseResult parsed)
    {
        var (files, altTexts) = (parsed.GetValue(_files) ?? [], parsed.GetValue(_altTexts) ?? []);
        if (altTexts.Length > files.Length)
        {
            throw new UsageException(
                $"There are {altTexts.Length} times --alt, but {files.Length} times --file.",
                "Give --alt for files only, in their order."
            );
        }

        return [.. files.Select((file, index) => PostMedia.From(Source(file), AltText(index)))];

        string? AltText(int index) => altTexts.ElementAtOrDefault(index) is { Length: > 0 } altText ? altText : null;
    }

    private static MediaSource Source(string file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            throw new UsageException("--file is empty.", "Give a path or an address.");
        }

        MediaSource source = file;
        return source.Path is null || InputFile.UnreadableReason(source.Path) is not { } reason
            ? source
            : throw new UsageException($"--file: {file} {reason}.", "Give the path of an image or video, or its address from https:// on.");
    }

    private async Task<string?> TextAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(_text);
        if (text is null ? HasOtherContent(parsed) : text != InputReading.Sign)
        {
            if (parsed.GetValue(_article) != InputReading.Sign)
            {
                await InputReading.RefuseUnreadAsync(parsed, host, text is null ? ReadToo : GiveOnce, cancellationToken);
            }

            return text;
        }

        if (parsed.GetValue(_article) == InputReading.Sign)
        {
            throw new UsageException(
                "The text and --article cannot both be read from the standard input.",
                "Give one of them in another way."
            );
        }

        if (text is null && (host.Streams.IsInputTerminal || CommonOptions.IsTokenFromInput(parsed)))
        {
            throw Nothing();
        }

        var read = await InputReading.ReadAsync(parsed, host, cancellationToken);
        return text is null && read.Length == 0 ? throw Nothing() : read;
    }

    private async Task<string?> ArticleAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_article) is not { } file)
        {
            return null;
        }

        if (file == InputReading.Sign)
        {
            return await InputReading.ReadAsync(parsed, host, cancellationToken);
        }

        return (await InputFile.ReadTextAsync(file, cancellationToken)).TrimEnd('\r', '\n');
    }

    private bool HasOtherContent(ParseResult parsed) =>
        ((Option[])[_files, _links, _poll, _gif, _article]).Any(option => parsed.GetResult(option) is not null);

    private static UsageException Nothing() =>
        new("There is nothing to post.", "Give a text, such as `threads post 'Hello'`, or pipe one into the command.");

    private sealed class AltTextOption() : Option<string[]>("--alt"), IMayBeEmpty;
}
