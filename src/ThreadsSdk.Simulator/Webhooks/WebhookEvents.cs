using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>
/// Determines whose apps are told of a post. What Meta does not say is decided so that an app that copes here copes there: a reply is told to the
/// owner of the post it replies to and to the one who began the conversation, also when they reply to themselves; a repost is told to nobody.
/// </summary>
internal sealed class WebhookEvents(SimulatorSpec spec, SimulatorState state, SiteLinks links)
{
    public List<WebhookEvent> OfPublished(PostNode post)
    {
        var events = new List<WebhookEvent>();
        if (post.Reposted is not null)
        {
            return events;
        }

        if (IsTold(post.Author, WebhookField.Publish))
        {
            events.Add(new(post.Author, post.Author.Id, new PublishChange(Publication(post))));
        }

        if (post.ReplyTo is { } parent)
        {
            foreach (var own in new[] { parent, post.Root }.DistinctBy(own => own.Author))
            {
                if (!own.Author.IsPrivate && IsTold(own.Author, WebhookField.Replies))
                {
                    events.Add(new(own.Author, own.Id, new ReplyChange(Reply(post))));
                }
            }
        }

        if (!post.Author.IsPrivate)
        {
            events.AddRange(
                state
                    .Users.Where(user => user != post.Author && PostText.Mentions(post.Text, user) && IsTold(user, WebhookField.Mentions))
                    .Select(user => new WebhookEvent(user, user.Id, new MentionChange(Mention(post, user))))
            );
        }

        return events;
    }

    public List<WebhookEvent> OfDeleted(PostNode post) =>
        post.Reposted is null && IsTold(post.Author, WebhookField.Delete)
            ? [new(post.Author, post.Id, new DeleteChange(Deletion(post)))]
            : [];

    /// <summary>Determines whether a user has granted what it takes.</summary>
    private bool IsTold(User user, WebhookField field) => Grants(user, spec.Webhook(field).Scopes);

    private bool Grants(User user, IEnumerable<string> scopes) =>
        state.Tokens.OfUsers.Any(token =>
            token.User == user && !token.IsRevoked && !state.Tokens.IsExpired(token) && scopes.All(token.Scopes.Contains)
        );

    private PublishWebhook Publication(PostNode post) =>
        new()
        {
            Id = post.Id,
            Username = post.Author.Username,
            MediaType = post.Kind,
            Permalink = links.Permalink(post),
            Timestamp = Time(post.PublishedAt),
        };

    private DeleteWebhook Deletion(PostNode post) =>
        new()
        {
            Id = post.Id,
            Owner = new WebhookOwner { OwnerId = post.Author.Id },
            Username = post.Author.Username,
            DeletedAt = Time(state.Now),
            Timestamp = Time(post.PublishedAt),
        };

    private ReplyWebhook Reply(PostNode post) =>
        new()
        {
            Id = post.Id,
            Username = post.Author.Username,
            Text = post.Text,
            MediaType = post.Kind,
            Permalink = links.Permalink(post),
            RepliedTo = Id(post.ReplyTo),
            RootPost = Root(post),
            Shortcode = post.Shortcode,
            Timestamp = Time(post.PublishedAt),
            IsVerified = post.Author.IsVerified,
            ProfilePictureUrl = links.Picture(post.Author),
        };

    private MentionWebhook Mention(PostNode post, User user)
    {
        var readsReplies = Grants(user, spec.Webhook(WebhookField.Mentions).Scopes.Append(ThreadsScope.ReadReplies.ToString()));
        return new MentionWebhook
        {
            Id = post.Id,
            Username = post.Author.Username,
            Text = post.Text,
            MediaProductType = MediaProductType.Threads,
            MediaType = post.Kind,
            MediaUrl = links.Media(post),
            ThumbnailUrl = post.Kind == MediaType.Video ? links.Thumbnail(post) : null,
            AltText = post.AltText,
            GifUrl = post.Gif is null ? null : links.Gif(post.Gif),
            Permalink = links.Permalink(post),
            Shortcode = post.Shortcode,
            Timestamp = Time(post.PublishedAt),
            IsQuotePost = post.Quoted is not null,
            QuotedPost = Id(post.Quoted),
            RepliedTo = readsReplies ? Id(post.ReplyTo) : null,
            RootPost = readsReplies && post.IsReply ? Root(post) : null,
            HasReplies = readsReplies ? post.Replies.Count > 0 : null,
            IsReply = readsReplies ? post.IsReply : null,
            IsVerified = post.Author.IsVerified,
            ProfilePictureUrl = links.Picture(post.Author),
        };
    }

    private static Media? Id(PostNode? post) => post is null ? null : new Media { Id = post.Id };

    private static WebhookRootPost Root(PostNode post) =>
        new()
        {
            Id = post.Root.Id,
            OwnerId = post.Root.Author.Id,
            Username = post.Root.Author.Username,
        };

    /// <summary>Threads gives times in whole seconds.</summary>
    private static DateTimeOffset Time(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
