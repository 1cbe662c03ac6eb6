using System.Globalization;
using System.Text;

namespace ThreadsSdk.Tests.Text.Support;

/// <summary>A made-up text, and what to cut it to.</summary>
/// <param name="Pieces">What the text is made of.</param>
/// <param name="Limit">The most a part may count.</param>
/// <param name="Counting">How it is counted.</param>
internal sealed record TextSample(TextPiece[] Pieces, int Limit, ThreadsTextCounting Counting)
{
    public string Text { get; } = string.Concat<TextPiece>(Pieces);

    /// <summary>Where what must stay together stands.</summary>
    public IEnumerable<(int Start, int End, TextPiece Piece)> Wholes
    {
        get
        {
            var at = 0;
            foreach (var piece in Pieces)
            {
                var start = at + piece.Before.Length;
                yield return (start, start + piece.Whole.Length, piece);
                at += piece.ToString().Length;
            }
        }
    }

    /// <summary>Simpler samples of the same kind, to find the simplest that fails.</summary>
    public IEnumerable<TextSample> Shrink() =>
        Enumerable.Range(0, Pieces.Length).Select(left => this with { Pieces = [.. Pieces[..left], .. Pieces[(left + 1)..]] });

    public bool Equals(TextSample? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        var shown = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Limit} {Counting} \""));
        foreach (var character in Text)
        {
            shown.Append(
                character is >= ' ' and < '\x7F' ? $"{character}" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
            );
        }

        return shown.Append('"').ToString();
    }
}
