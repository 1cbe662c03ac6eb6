namespace ThreadsSdk;

/// <summary>What a post can be given.</summary>
public sealed partial class Post
{
    /// <summary>Gives the post a text, in place of the one it has. On a carousel it belongs to the carousel.</summary>
    /// <param name="text">
    /// The text, up to <see cref="ThreadsLimits.PostTextLength"/> characters as <see cref="ThreadsText.Count(string)"/> counts them.
    /// </param>
    /// <returns>The new post.</returns>
    public Post WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(Options with { Text = text });
    }

    /// <summary>Adds images and videos after those it has.</summary>
    /// <param name="media">The images and videos.</param>
    /// <returns>The new post.</returns>
    public Post WithMedia(params IEnumerable<PostMedia> media)
    {
        ArgumentNullException.ThrowIfNull(media);
        var all = Media.AddRange(media);
        return all.Contains(null!)
            ? throw new ArgumentException("An image or video is null.", nameof(media))
            : new Post(this) { Media = all };
    }

    /// <summary>
    /// Adds a link to show as a card below the text. Not together with media, a poll, a GIF or a text attachment. A text-only post without
    /// one shows the first link of its text.
    /// </summary>
    /// <param name="url">The link.</param>
    /// <returns>The new post.</returns>
    public Post WithLink(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new Post(this) { Links = Links.Add(url) };
    }

    /// <summary>Adds a poll. Not together with media, a link, a GIF or a text attachment.</summary>
    /// <param name="firstAnswer">First answer, up to <see cref="ThreadsLimits.PollOptionLength"/> characters.</param>
    /// <param name="secondAnswer">Second answer.</param>
    /// <param name="thirdAnswer">Third answer, if any.</param>
    /// <param name="fourthAnswer">Fourth answer, if any.</param>
    /// <returns>The new post.</returns>
    public Post WithPoll(string firstAnswer, string secondAnswer, string? thirdAnswer = null, string? fourthAnswer = null) =>
        With(
            Options with
            {
                PollAttachment = new()
                {
                    OptionA = firstAnswer,
                    OptionB = secondAnswer,
                    OptionC = thirdAnswer,
                    OptionD = fourthAnswer,
                },
            }
        );

    /// <summary>Adds a GIF. Not together with media, a link, a poll or a text attachment.</summary>
    /// <param name="gifId">The id its provider gave it.</param>
    /// <param name="provider">Who provides it.</param>
    /// <returns>The new post.</returns>
    public Post WithGif(string gifId, GifProvider provider) =>
        With(
            Options with
            {
                GifAttachment = new() { GifId = gifId, Provider = provider },
            }
        );

    /// <summary>Adds a long text, plain or styled. Not together with media, a link, a poll or a GIF.</summary>
    /// <param name="text">The text, up to <see cref="ThreadsLimits.TextAttachmentLength"/> characters.</param>
    /// <param name="linkUrl">A link shown with it, if any. It counts as one of the post's links.</param>
    /// <returns>The new post.</returns>
    public Post WithTextAttachment(StyledText text, string? linkUrl = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(Options with { TextAttachment = text.ToAttachment(linkUrl) });
    }

    /// <summary>Sets the topic. It wins over a hashtag in the text.</summary>
    /// <param name="topic">The topic, with or without <c>#</c>, up to <see cref="ThreadsLimits.TopicTagLength"/> characters.</param>
    /// <returns>The new post.</returns>
    public Post WithTopic(string topic) => With(Options with { TopicTag = topic });

    /// <summary>Hides a part of the text until it is tapped. May be called up to <see cref="ThreadsLimits.TextEntityCount"/>
    /// times.</summary>
    /// <param name="range">The part, counted in characters of the .NET string.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is empty or not within the text.</exception>
    public Post WithSpoiler(Range range)
    {
        var (offset, length) = range.GetOffsetAndLength(Options.Text?.Length ?? 0);
        ArgumentOutOfRangeException.ThrowIfZero(length, nameof(range));
        var spoiler = new TextEntity
        {
            EntityType = TextEntityType.Spoiler,
            Offset = offset,
            Length = length,
        };
        return With(Options with { TextEntities = [.. Options.TextEntities ?? [], spoiler] });
    }

    /// <summary>Hides the first place in the text where some words stand until it is tapped.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">The text does not hold the words.</exception>
    public Post WithSpoiler(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        var offset = Options.Text?.IndexOf(words, StringComparison.Ordinal) ?? -1;
        return offset < 0
            ? throw new ArgumentException("The text does not hold these words.", nameof(words))
            : WithSpoiler(offset..(offset + words.Length));
    }

    /// <summary>Hides all images and videos of the post until they are tapped.</summary>
    /// <returns>The new post.</returns>
    public Post WithSpoilerMedia() => With(Options with { IsSpoilerMedia = true });

    /// <summary>Tags the post with a location. Needs <c>threads_location_tagging</c>.</summary>
    /// <param name="locationId">The location, from <see cref="ILocationsApi"/>.</param>
    /// <returns>The new post.</returns>
    public Post WithLocation(string locationId) => With(Options with { LocationId = locationId });

    /// <summary>Says who may reply.</summary>
    /// <param name="replyControl">Who.</param>
    /// <returns>The new post.</returns>
    public Post WithReplyControl(ReplyControl replyControl) => With(Options with { ReplyControl = replyControl });

    /// <summary>Asks the user to approve each reply before it is shown.</summary>
    /// <returns>The new post.</returns>
    public Post WithReplyApprovals() => With(Options with { EnableReplyApprovals = true });

    /// <summary>Makes a ghost post, which is archived after 24 hours. It can hold text and text spoilers only.</summary>
    /// <returns>The new post.</returns>
    public Post AsGhost() => With(Options with { IsGhostPost = true });

    /// <summary>Shows the post in some countries only. For users whose profile says <see cref="Profile.IsEligibleForGeoGating"/>.</summary>
    /// <param name="countryCodes">The countries, as ISO 3166-1 alpha-2 codes such as <c>US</c>.</param>
    /// <returns>The new post.</returns>
    public Post InCountries(params IEnumerable<string> countryCodes) => With(Options with { AllowlistedCountryCodes = [.. countryCodes] });

    /// <summary>Shares the post to the user's Instagram story as well. Needs <c>threads_share_to_instagram</c>.</summary>
    /// <param name="isDark">Whether in dark colours.</param>
    /// <returns>The new post.</returns>
    public Post SharedToInstagram(bool isDark = false) =>
        With(Options with { CrossreshareToIg = isDark ? null : true, CrossreshareToIgDarkMode = isDark ? true : null });

    /// <summary>
    /// Publishes a text in one call rather than two, which takes half the time. It is the one kind of post that cannot be made exactly
    /// once:
    /// when the answer is lost and the newest posts do not show it, a <see cref="Publishing.PublishOutcomeUnknownException"/> says so, and
    /// nothing is sent again.
    /// </summary>
    /// <returns>The new post.</returns>
    public Post PublishedAtOnce() => With(Options with { AutoPublishText = true });

    /// <summary>Makes the post a reply. Needs <c>threads_manage_replies</c>.</summary>
    /// <param name="postId">The post or reply it answers. One made a moment ago is waited for.</param>
    /// <returns>The new post.</returns>
    public Post ReplyingTo(string postId) => With(Options with { ReplyToId = postId });

    /// <summary>Quotes a post.</summary>
    /// <param name="postId">The post to quote.</param>
    /// <returns>The new post.</returns>
    public Post Quoting(string postId) => With(Options with { QuotePostId = postId });

    /// <summary>Sets what has no method of its own.</summary>
    /// <param name="change">
    /// Makes new options of the present ones. A link is added as <see cref="WithLink"/> does. Images, videos and the items of a carousel
    /// are given
    /// with <see cref="WithMedia"/>.
    /// </param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">The options name what is only known on the way: the address of an image or video, or
    /// items.</exception>
    /// <example><code>
    /// var post = Post.Text("Hello").With(options => options with { ReplyControl = ReplyControl.MentionedOnly });
    /// </code></example>
    public Post With(Func<CreateContainerOptions, CreateContainerOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var options = change(Options) ?? throw new ArgumentException("The change returned null.", nameof(change));
        var foreign = options switch
        {
            { ImageUrl: not null } => nameof(options.ImageUrl),
            { VideoUrl: not null } => nameof(options.VideoUrl),
            { Children: not null } => nameof(options.Children),
            { IsCarouselItem: not null } => nameof(options.IsCarouselItem),
            _ => null,
        };
        if (foreign is not null)
        {
            throw new ArgumentException(
                $"A post has no {foreign}, which is filled in while it is published. Give images and videos with {nameof(WithMedia)}.",
                nameof(change)
            );
        }

        return options.LinkAttachment is { } link ? With(options with { LinkAttachment = null }).WithLink(link) : With(options);
    }

    /// <summary>Says what happens with more text, media or links than one post holds.</summary>
    /// <param name="overflow">What happens.</param>
    /// <returns>The new post.</returns>
    public Post WithOverflow(Overflow overflow)
    {
        ArgumentNullException.ThrowIfNull(overflow);
        return new Post(this) { Overflow = overflow };
    }
}
