using ThreadsSdk.Simulator.Face.Views;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Cuts a text where its look changes.</summary>
internal static class TextPieces
{
    public static IReadOnlyList<TextPiece> OfPost(PostNode post) =>
        Cut(post.Text, (post.TextEntities ?? []).Select(entity => (entity.Offset, (int?)entity.Length, true, (IReadOnlyList<string>)[])));

    public static IReadOnlyList<TextPiece> OfAttachment(TextAttachment? attachment) =>
        attachment is null
            ? []
            : Cut(
                attachment.Plaintext,
                (attachment.TextWithStylingInfo ?? []).Select(part =>
                    (
                        part.Offset,
                        part.Length,
                        false,
                        (IReadOnlyList<string>)[.. (part.StylingInfo ?? []).Select(style => style.ToString().ToLowerInvariant())]
                    )
                )
            );

    private static List<TextPiece> Cut(
        string? text,
        IEnumerable<(int? Offset, int? Length, bool IsSpoiler, IReadOnlyList<string> Styles)> parts
    )
    {
        var pieces = new List<TextPiece>();
        var end = 0;
        text ??= "";
        foreach (var part in parts.OrderBy(part => part.Offset))
        {
            var start = Math.Clamp(part.Offset ?? 0, end, text.Length);
            var stop = Math.Clamp(start + (part.Length ?? 0), start, text.Length);
            pieces.Add(new TextPiece(text[end..start], false, []));
            pieces.Add(new TextPiece(text[start..stop], part.IsSpoiler, part.Styles));
            end = stop;
        }

        pieces.Add(new TextPiece(text[end..], false, []));
        pieces.RemoveAll(piece => piece.Text.Length == 0);
        return pieces;
    }
}
