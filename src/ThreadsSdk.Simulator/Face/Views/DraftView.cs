using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a post that is begun, for a person to finish and send.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DraftView
{
    /// <summary>Gets the text.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the link.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Gets who may reply, as it is sent; null for everyone.</summary>
    public string? ReplyControl { get; init; }

    /// <summary>Gets the post it replies to.</summary>
    public PostView? ReplyTo { get; init; }

    /// <summary>Gets the post it quotes.</summary>
    public PostView? Quoted { get; init; }

    /// <summary>Gets what was given and cannot be used, in words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
