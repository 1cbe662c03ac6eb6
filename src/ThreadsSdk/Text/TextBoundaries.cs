using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Determines the boundaries between graphemes, one after the other.</summary>
internal struct TextBoundaries
{
    private Rune _last;
    private SentenceEnd _sentence;
    private int _blankFrom;
    private int _lineBreaks;
    private bool _isSpace;

    /// <summary>Returns the boundary before a grapheme that follows others.</summary>
    public TextBoundary Next(Span<TextUnit> others, ReadOnlySpan<char> grapheme, bool isBlank)
    {
        Rune.DecodeFromUtf16(grapheme, out var first, out _);
        var wasBlank = !others.IsEmpty && others[^1].IsBlank;
        if (isBlank)
        {
            if (!wasBlank)
            {
                (_blankFrom, _lineBreaks, _isSpace) = (others.Length, 0, false);
            }

            _lineBreaks += Characters.LineBreaks(first);
            _isSpace |= Characters.IsSpace(first);
            return TextBoundary.Inside;
        }

        var boundary = wasBlank ? AfterBlank(first) : Between(first);
        if (wasBlank)
        {
            // What a run of white space stands for is known only at its end.
            others[_blankFrom].Before = boundary;
        }

        _sentence = Characters.SentenceAfter(first, wasBlank ? SentenceEnd.None : _sentence);
        Rune.DecodeLastFromUtf16(grapheme, out _last, out _);
        return boundary;
    }

    private readonly TextBoundary AfterBlank(Rune first) =>
        _lineBreaks switch
        {
            > 1 => TextBoundary.Paragraph,
            1 => TextBoundary.Line,
            _ when !_isSpace => TextBoundary.Grapheme,

            // A small letter goes on after "e.g. ".
            _ => _sentence != SentenceEnd.None && !Rune.IsLower(first) ? TextBoundary.Sentence : TextBoundary.Word,
        };

    private readonly TextBoundary Between(Rune first)
    {
        if (Characters.StaysBehind(first) || Characters.Opens(_last))
        {
            return TextBoundary.Grapheme;
        }

        return _sentence == SentenceEnd.Anywhere ? TextBoundary.Sentence
            : Characters.IsIdeograph(_last) || Characters.IsIdeograph(first) ? TextBoundary.Word
            : TextBoundary.Grapheme;
    }
}
