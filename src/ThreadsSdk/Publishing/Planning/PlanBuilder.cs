using System.Collections.Immutable;
using System.Globalization;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Builds the parts of a post or chain by distributing its text, media and links.</summary>
internal sealed class PlanBuilder(ImmutableArray<Post> posts, bool isNumbered)
{
    private int _numberRoom;

    /// <summary>Gets the rules found to be broken so far.</summary>
    public List<ValidationError> Broken { get; } = [];

    public ImmutableArray<PlannedPost> Build()
    {
        // How many digits a number takes is known when all is cut, so it is assumed until it is right.
        for (var largest = 9; ; largest = (largest * 10) + 9)
        {
            Broken.Clear();
            _numberRoom = 1 + (2 * largest.ToString(CultureInfo.InvariantCulture).Length) + 1;
            var planned = ImmutableArray.CreateBuilder<PlannedPost>();
            foreach (var post in posts)
            {
                Add(post, planned);
            }

            if (planned.Count <= largest)
            {
                return Number(planned);
            }
        }
    }

    private void Add(Post post, ImmutableArray<PlannedPost>.Builder planned)
    {
        var first = planned.Count;
        if (post.RepostedPostId is not null || !post.Overflow.IsChain)
        {
            var text =
                isNumbered && post.RepostedPostId is null ? new PartText { Piece = post.Options.Text ?? "", IsNumbered = true } : null;
            planned.Add(Part(post, 0, post.Media, text) with { Options = WithLink(post.Options, post.Links) });
            CheckAlone(post, first);
        }
        else
        {
            AddParts(post, planned);
        }

        for (var i = Math.Max(first, 1); i < planned.Count; i++)
        {
            planned[i] = planned[i] with { IsReplyToPrevious = true };
            if (i == first && post.Options.ReplyToId is not null)
            {
                Broken.Add(
                    new ValidationError(
                        PropertyOf(i, "reply"),
                        "must not be given, because the post replies to the one before it in the chain"
                    )
                );
            }
        }
    }

    private void CheckAlone(Post post, int index)
    {
        if (post.Links.Length > 1)
        {
            var rule = $"must be one link, but there are {post.Links.Length}; with Overflow.Chain they are shared out";
            Broken.Add(new ValidationError(PropertyOf(index, "links"), rule) { Limit = 1 });
        }

        if (
            post.RepostedPostId is not null
            && (post.Options != new CreateContainerOptions() || post.Media.Length > 0 || post.Links.Length > 0)
        )
        {
            Broken.Add(new ValidationError(PropertyOf(index, "repost"), "must hold nothing of its own; use Quoting to add something"));
        }

        if (post.RepostedPostId is not null && index > 0)
        {
            Broken.Add(new ValidationError(PropertyOf(index, "repost"), "cannot be part of a chain"));
        }
    }

    private void AddParts(Post post, ImmutableArray<PlannedPost>.Builder planned)
    {
        var overflow = post.Overflow with { IsNumbered = post.Overflow.IsNumbered || isNumbered };
        var dealer = new TextPartitioner(post.Options, overflow, _numberRoom, source: planned.Count);
        var texts = dealer.Deal();
        foreach (var rule in dealer.Broken)
        {
            Broken.Add(rule with { Property = PropertyOf(planned.Count, rule.Property) });
        }

        var links = new Queue<string>(post.Links);
        var media = post.Media;
        for (var i = 0; i == 0 || i < texts.Count || !media.IsEmpty || links.Count > 0; i++)
        {
            var own = media.Length <= ThreadsLimits.CarouselItemsMax ? media : media[..ThreadsLimits.CarouselItemsMax];
            media = media.RemoveRange(0, own.Length);
            PartText? text = overflow.IsNumbered ? new PartText { Piece = "", IsNumbered = true } : null;
            IReadOnlyList<TextEntity>? entities = null;
            if (i < texts.Count)
            {
                (text, entities) = texts[i];
            }

            var part = Part(post, i, own, text);
            var options = part.Options with { Text = text?.ToText(1, 1), TextEntities = entities };
            if (own.IsEmpty && HasRoomForLink(options) && links.TryDequeue(out var link))
            {
                options = options with { LinkAttachment = link };
            }

            planned.Add(part with { Options = options });
        }
    }

    private static PlannedPost Part(Post post, int index, ImmutableArray<PostMedia> media, PartText? text) =>
        new()
        {
            MediaType = post.RepostedPostId is null ? MediaTypeOf(media) : null,
            Media = media,
            RepostedPostId = post.RepostedPostId,
            Text = text,
            Options =
                index == 0
                    ? post.Options
                    : new CreateContainerOptions
                    {
                        AllowlistedCountryCodes = post.Options.AllowlistedCountryCodes,
                        IsSpoilerMedia = media.IsEmpty ? null : post.Options.IsSpoilerMedia,
                        IsGhostPost = post.Options.IsGhostPost,
                        QuotePostId = post.Overflow.Quote == QuotePlacement.EveryPart ? post.Options.QuotePostId : null,
                    },
        };

    private static CreateContainerOptions WithLink(CreateContainerOptions options, ImmutableArray<string> links) =>
        links is [var link, ..] ? options with { LinkAttachment = link } : options;

    private static bool HasRoomForLink(CreateContainerOptions options) =>
        options.LinkAttachment is null && options.PollAttachment is null && options.GifAttachment is null && options.TextAttachment is null;

    private static ContainerMediaType? MediaTypeOf(ImmutableArray<PostMedia> media) =>
        media switch
        {
            [] => ContainerMediaType.Text,
            [var only] => only.KnownKind switch
            {
                MediaKind.Image => ContainerMediaType.Image,
                MediaKind.Video => ContainerMediaType.Video,
                _ => null,
            },
            _ => ContainerMediaType.Carousel,
        };

    private static ImmutableArray<PlannedPost> Number(ImmutableArray<PlannedPost>.Builder planned)
    {
        for (var i = 0; i < planned.Count; i++)
        {
            if (planned[i].Text is { } text)
            {
                planned[i] = planned[i] with { Options = planned[i].Options with { Text = text.ToText(i + 1, planned.Count) } };
            }
        }

        return planned.ToImmutable();
    }

    private string PropertyOf(int index, string name) => PostProperty.For(posts.Length == 1 && index == 0 ? 1 : 2, index, name);
}
