namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a post, a reply, a repost or an item of a carousel.</summary>
internal sealed class PostNode(string id, User author, MediaType kind, DateTimeOffset publishedAt)
{
    public string Id { get; } = id;

    public User Author { get; } = author;

    public MediaType Kind { get; } = kind;

    public DateTimeOffset PublishedAt { get; } = publishedAt;

    public string Shortcode { get; } = State.Shortcode.FromId(id);

    public string? Text { get; init; }

    public string? AltText { get; init; }

    public string? Link { get; init; }

    public GifAttachment? Gif { get; init; }

    public PostPoll? Poll { get; set; }

    public string? TopicTag { get; init; }

    public bool IsSpoiler { get; init; }

    public IReadOnlyList<TextEntity>? TextEntities { get; init; }

    public TextAttachment? TextAttachment { get; init; }

    public Location? Location { get; init; }

    public IReadOnlyList<string>? Countries { get; init; }

    public bool IsGhost { get; init; }

    public IReadOnlyList<PostNode> Children { get; init; } = [];

    /// <summary>Gets a value indicating whether it is an item of a carousel, and so in no list.</summary>
    public bool IsItem { get; init; }

    public PostNode? Quoted { get; set; }

    public PostNode? Reposted { get; set; }

    public PostNode? ReplyTo { get; set; }

    public ReplyControl ReplyControl { get; init; } = ReplyControl.Everyone;

    /// <summary>Gets a value indicating whether its author has to approve replies before they are shown.</summary>
    public bool ApprovesReplies { get; init; }

    /// <summary>Gets or sets how often it was seen, liked and shared by people the simulator does not know.</summary>
    public SimulatedCounts Counts { get; set; } = new();

    public HideStatus? HideStatus { get; set; }

    /// <summary>Gets or sets the decision about the reply; null when it is shown.</summary>
    public ReplyApprovalStatus? Approval { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Gets or sets the time in which nobody sees it yet; null when it is an old post.</summary>
    public Propagation? Propagation { get; set; }

    /// <summary>Gets or sets the time in which no list shows it yet; null when it is an old post.</summary>
    public Propagation? Listing { get; set; }

    /// <summary>Gets the options it was made with; null for a repost, and for what the simulator began with.</summary>
    public CreateContainerOptions? Options { get; init; }

    /// <summary>Gets the direct replies, also deleted and hidden ones.</summary>
    public List<PostNode> Replies { get; } = [];

    public bool IsReply => ReplyTo is not null;

    /// <summary>Gets the post the conversation began with; itself when it is no reply.</summary>
    public PostNode Root
    {
        get
        {
            // Without recursion: a chain of replies may be longer than the stack is deep.
            var root = this;
            while (root.ReplyTo is { } parent)
            {
                root = parent;
            }

            return root;
        }
    }

    /// <summary>Gets a value indicating whether it can be found.</summary>
    public bool IsThere => !IsDeleted && Propagation is not { IsUnderWay: true };

    /// <summary>Gets a value indicating whether lists show it.</summary>
    public bool IsListed => IsThere && Listing is not { IsUnderWay: true };

    /// <summary>Gets a value indicating whether it is shown: there, and approved where that is needed.</summary>
    public bool IsShown => IsThere && Approval is null;

    /// <summary>Deletes it, and lets go of all other posts: those that still point at it would keep them in memory.</summary>
    public void Forget()
    {
        IsDeleted = true;
        ReplyTo?.Replies.Remove(this);
        Replies.Clear();
        (ReplyTo, Quoted, Reposted) = (null, null, null);
    }

    /// <summary>Determines whether a viewer sees it: a hidden reply is seen only by its author and the one who hid it.</summary>
    public bool IsVisibleTo(User? viewer) =>
        IsShown && (HideStatus != ThreadsSdk.HideStatus.Hidden || viewer == Author || viewer == Root.Author);
}
