namespace ThreadsSdk;

/// <content>The methods that return a post with further content.</content>
public sealed partial class Post
{
    /// <summary>Sets the text, replacing any earlier one. On a carousel, it is the text of the carousel.</summary>
    /// <param name="text">
    /// The text, up to <see cref="ThreadsLimits.PostTextLength"/> characters as <see cref="ThreadsText.Count(string)"/> counts them.
    /// </param>
    /// <returns>The new post.</returns>
    /// <example>
    /// <code language="csharp">
    /// Post post = Post.Image("https://example.com/cat.jpg", "A cat asleep").WithText("Monday").WithTopic("cats");
    /// </code>
    /// </example>
    public Post WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(Options with { Text = text });
    }

    /// <summary>Adds images and videos after the existing ones.</summary>
    /// <param name="media">The images and videos.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">An image or video is null.</exception>
    public Post WithMedia(params IEnumerable<PostMedia> media)
    {
        ArgumentNullException.ThrowIfNull(media);
        var all = Media.AddRange(media);
        return all.Contains(null!)
            ? throw new ArgumentException("An image or video is null.", nameof(media))
            : new Post(this) { Media = all };
    }

    /// <summary>
    /// Adds a link to show as a card below the text. Cannot be combined with media, a poll, a GIF or a text attachment. A text-only post
    /// without one shows the first link of its text.
    /// </summary>
    /// <param name="url">The link.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">The link is empty.</exception>
    public Post WithLink(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new Post(this) { Links = Links.Add(url) };
    }

    /// <summary>Adds a poll. Cannot be combined with media, a link, a GIF or a text attachment.</summary>
    /// <param name="firstAnswer">The first answer, up to <see cref="ThreadsLimits.PollOptionLength"/> characters.</param>
    /// <param name="secondAnswer">The second answer.</param>
    /// <param name="thirdAnswer">The third answer, if any.</param>
    /// <param name="fourthAnswer">The fourth answer, if any.</param>
    /// <returns>The new post.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Text("Tabs or spaces?").WithPoll("Tabs", "Spaces"));
    /// </code>
    /// </example>
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

    /// <summary>Adds a GIF. Cannot be combined with media, a link, a poll or a text attachment.</summary>
    /// <param name="gifId">The provider's id of the GIF.</param>
    /// <param name="provider">The provider of the GIF.</param>
    /// <returns>The new post.</returns>
    public Post WithGif(string gifId, GifProvider provider) =>
        With(
            Options with
            {
                GifAttachment = new() { GifId = gifId, Provider = provider },
            }
        );

    /// <summary>Adds a long text, plain or styled. Cannot be combined with media, a link, a poll or a GIF.</summary>
    /// <param name="text">The text, up to <see cref="ThreadsLimits.TextAttachmentLength"/> characters.</param>
    /// <param name="linkUrl">A link shown with it, if any. It counts as one of the post's links.</param>
    /// <returns>The new post.</returns>
    public Post WithTextAttachment(StyledText text, string? linkUrl = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(Options with { TextAttachment = text.ToAttachment(linkUrl) });
    }

    /// <summary>Sets the topic. It takes precedence over a hashtag in the text.</summary>
    /// <param name="topic">The topic, with or without <c>#</c>, up to <see cref="ThreadsLimits.TopicTagLength"/> characters.</param>
    /// <returns>The new post.</returns>
    public Post WithTopic(string topic) => With(Options with { TopicTag = topic });

    /// <summary>
    /// Hides a range of the text until it is tapped. May be called up to <see cref="ThreadsLimits.TextEntityCount"/> times.
    /// </summary>
    /// <param name="range">The range, in UTF-16 characters of the string.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or outside the text.</exception>
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

    /// <summary>Hides the first occurrence of the given words in the text until it is tapped.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">The text does not contain the words.</exception>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Text("The butler did it").WithSpoiler("butler"));
    /// </code>
    /// </example>
    public Post WithSpoiler(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        var offset = Options.Text?.IndexOf(words, StringComparison.Ordinal) ?? -1;
        return offset < 0
            ? throw new ArgumentException("The text does not contain these words.", nameof(words))
            : WithSpoiler(offset..(offset + words.Length));
    }

    /// <summary>Hides all images and videos of the post until they are tapped.</summary>
    /// <returns>The new post.</returns>
    public Post WithSpoilerMedia() => With(Options with { IsSpoilerMedia = true });

    /// <summary>Tags the post with a location. Needs <c>threads_location_tagging</c>.</summary>
    /// <param name="locationId">The id of the location, from <see cref="ILocationsApi"/>.</param>
    /// <returns>The new post.</returns>
    public Post WithLocation(string locationId) => With(Options with { LocationId = locationId });

    /// <summary>Specifies who may reply.</summary>
    /// <param name="replyControl">The accounts that may reply.</param>
    /// <returns>The new post.</returns>
    public Post WithReplyControl(ReplyControl replyControl) => With(Options with { ReplyControl = replyControl });

    /// <summary>Requires the user to approve each reply before it is visible.</summary>
    /// <returns>The new post.</returns>
    public Post WithReplyApprovals() => With(Options with { EnableReplyApprovals = true });

    /// <summary>Turns the post into a ghost post, which is archived after 24 hours. It can contain only text and text spoilers.</summary>
    /// <returns>The new post.</returns>
    public Post AsGhost() => With(Options with { IsGhostPost = true });

    /// <summary>
    /// Restricts the post to some countries. Only for users whose profile has <see cref="Profile.IsEligibleForGeoGating"/>.
    /// </summary>
    /// <param name="countryCodes">The countries, as ISO 3166-1 alpha-2 codes such as <c>US</c>.</param>
    /// <returns>The new post.</returns>
    public Post InCountries(params IEnumerable<string> countryCodes) => With(Options with { AllowlistedCountryCodes = [.. countryCodes] });

    /// <summary>Also shares the post to the user's Instagram story. Needs <c>threads_share_to_instagram</c>.</summary>
    /// <param name="isDark">True to use dark colors.</param>
    /// <returns>The new post.</returns>
    public Post SharedToInstagram(bool isDark = false) =>
        With(Options with { CrossreshareToIg = isDark ? null : true, CrossreshareToIgDarkMode = isDark ? true : null });

    /// <summary>
    /// Publishes a text in one call instead of two, which takes half the time. This is the one kind of post that cannot be published
    /// exactly once: if the response is lost and the newest posts do not show it, a <see cref="Publishing.PublishOutcomeUnknownException"/>
    /// is thrown and nothing is sent again.
    /// </summary>
    /// <returns>The new post.</returns>
    public Post PublishedInSingleCall() => With(Options with { AutoPublishText = true });

    /// <summary>Turns the post into a reply. Needs <c>threads_manage_replies</c>.</summary>
    /// <param name="postId">The id of the post or reply to reply to. One published a moment ago is waited for.</param>
    /// <returns>The new post.</returns>
    /// <example>
    /// <code language="csharp">
    /// PublishResult question = await threads.PublishAsync(Post.Text("Who is there?"));
    /// await threads.PublishAsync(Post.Text("It is me.").ReplyingTo(question.Id));
    /// </code>
    /// </example>
    public Post ReplyingTo(string postId) => With(Options with { ReplyToId = postId });

    /// <summary>Quotes a post.</summary>
    /// <param name="postId">The id of the post to quote.</param>
    /// <returns>The new post.</returns>
    public Post Quoting(string postId) => With(Options with { QuotePostId = postId });

    /// <summary>Changes options that have no method of their own.</summary>
    /// <param name="change">
    /// Creates new options from the current ones. A link is added as <see cref="WithLink"/> does. Add images, videos and carousel items
    /// with <see cref="WithMedia"/> instead.
    /// </param>
    /// <returns>The new post.</returns>
    /// <exception cref="ArgumentException">
    /// The options contain a value that only publishing can fill in: the address of an image or video, or carousel items.
    /// </exception>
    /// <example>
    /// <code language="csharp">
    /// var post = Post.Text("Hello").With(options => options with { ReplyControl = ReplyControl.MentionedOnly });
    /// </code>
    /// </example>
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
                $"Publishing fills in {foreign}, so a post cannot set it. Add images and videos with {nameof(WithMedia)}.",
                nameof(change)
            );
        }

        return options.LinkAttachment is { } link ? With(options with { LinkAttachment = null }).WithLink(link) : With(options);
    }

    /// <summary>Specifies what to do with more text, media or links than one post can contain.</summary>
    /// <param name="overflow">What to do.</param>
    /// <returns>The new post.</returns>
    public Post WithOverflow(Overflow overflow)
    {
        ArgumentNullException.ThrowIfNull(overflow);
        return new Post(this) { Overflow = overflow };
    }
}
