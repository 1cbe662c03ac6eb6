using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a post as its page shows it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PostView
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the address of its own page.</summary>
    public required string Link { get; init; }

    /// <summary>Gets who wrote it.</summary>
    public required UserView Author { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the pieces of its text.</summary>
    public IReadOnlyList<TextPiece> Text { get; init; } = [];

    /// <summary>Gets the pieces of its text attachment.</summary>
    public IReadOnlyList<TextPiece> Attachment { get; init; } = [];

    /// <summary>Gets its pictures, videos and sounds.</summary>
    public IReadOnlyList<MediaView> Media { get; init; } = [];

    /// <summary>Gets a value indicating whether its media are covered until somebody looks.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Gets its poll.</summary>
    public PollView? Poll { get; init; }

    /// <summary>Gets the post it quotes.</summary>
    public PostView? Quoted { get; init; }

    /// <summary>Gets the post it reposts, which is shown in its place.</summary>
    public PostView? Reposted { get; init; }

    /// <summary>Gets the handle of who wrote what it replies to.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Gets the link of its card.</summary>
    public string? Card { get; init; }

    /// <summary>Gets short remarks: topic, place, who may reply, what is pending.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Gets what the author of the conversation can decide about it: the name of each action, and what its button says.</summary>
    public IReadOnlyList<(string Action, string Text)> Decisions { get; init; } = [];

    /// <summary>Gets its numbers, each with its name.</summary>
    public IReadOnlyList<(string Name, long Value)> Numbers { get; init; } = [];

    /// <summary>Gets its replies, the oldest first.</summary>
    public IReadOnlyList<PostView> Replies { get; init; } = [];

    /// <summary>Gets the number of its replies that only its own page shows.</summary>
    public int FurtherReplies { get; init; }
}
