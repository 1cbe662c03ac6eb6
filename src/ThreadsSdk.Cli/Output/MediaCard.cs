using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>A post or reply for people.</summary>
internal static class MediaCard
{
    public static IRenderable Create(Media media) =>
        Tables.Card([
            ("id", media.Id),
            ("by", media.Username is { } username ? "@" + username : null),
            ("at", media.Timestamp is null ? null : $"{Plain.Time(media.Timestamp)} UTC"),
            ("kind", media.MediaType?.ToString()),
            ("text", media.Text),
            ("topic", media.TopicTag),
            ("alt text", media.AltText),
            ("media", media.MediaUrl),
            ("items", media.Children is { Count: > 0 } children ? string.Join(", ", children.Select(child => child.Id)) : null),
            ("link", media.LinkAttachmentUrl),
            ("quotes", media.QuotedPost?.Id),
            ("reposts", media.RepostedPost?.Id),
            ("answers", media.RepliedTo?.Id),
            ("hidden", media.HideStatus?.ToString()),
            ("address", media.Permalink),
        ]);
}
