using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>Reads the options for content that is too much for one post.</summary>
internal sealed class ChainOptions
{
    private static readonly Dictionary<string, HashtagPlacement> Placements = new(StringComparer.Ordinal)
    {
        ["stay"] = HashtagPlacement.Stay,
        ["one-per-part"] = HashtagPlacement.OnePerPart,
        ["parts-without"] = HashtagPlacement.PartsWithout,
        ["every-part"] = HashtagPlacement.EveryPart,
    };

    private readonly Option<bool> _chain = new("--chain")
    {
        Description =
            $"Make a chain of replies of what one post does not hold: more than {ThreadsLimits.PostTextLength} characters, "
            + $"{ThreadsLimits.CarouselItemsMax} files or one link. Nothing is dropped.",
    };

    private readonly Option<bool> _number = new("--number") { Description = "End each part of the chain with its number, such as 1/7." };

    private readonly Option<string?> _cutMark = new("--cut-mark")
    {
        Description = "What each part of the chain but the last ends with, such as …",
        HelpName = "mark",
    };

    private readonly Option<string?> _hashtags = new("--hashtags")
    {
        Description = $"Where the hashtags at the end of the text go in a chain: {string.Join(", ", Placements.Keys)}.",
        HelpName = "where",
        CompletionSources = { _ => Placements.Keys.Select(name => new CompletionItem(name)) },
    };

    public IReadOnlyList<Option> All => [_chain, _number, _cutMark, _hashtags];

    /// <summary>The chain that is asked for; null when none is.</summary>
    public Overflow? Read(ParseResult parsed)
    {
        if (!parsed.GetValue(_chain))
        {
            return All.FirstOrDefault(option => option != _chain && parsed.GetResult(option) is { Implicit: false }) is { } alone
                ? throw new UsageException($"{alone.Name} is for a chain only.", "Add --chain, or leave it out.")
                : null;
        }

        return Overflow.Chain with
        {
            IsNumbered = parsed.GetValue(_number),
            CutMark = parsed.GetValue(_cutMark),
            Hashtags =
                parsed.GetValue(_hashtags) is not { } name ? HashtagPlacement.Stay
                : Placements.TryGetValue(name, out var placement) ? placement
                : throw new UsageException($"--hashtags does not know {name}.", $"It knows {string.Join(", ", Placements.Keys)}."),
        };
    }
}
