namespace ThreadsSdk.TextCutting;

/// <summary>Analyzes a text once, from left to right, so that splitting need not read it again.</summary>
internal static class TextUnits
{
    // More than any part holds, and small enough to be added to.
    private const int Never = int.MaxValue / 2;

    /// <summary>Returns the graphemes of a text, and an empty one at its end.</summary>
    public static ReadOnlySpan<TextUnit> Parse(string text, ThreadsTextCounting counting)
    {
        var units = new TextUnit[text.Length + 1];
        var count = 0;
        var counted = 0;
        var boundaries = new TextBoundaries();
        var atom = TextAtom.Next(text, 0);
        for (var start = 0; start < text.Length; count++)
        {
            while (atom.End <= start && atom.Start < text.Length)
            {
                atom = TextAtom.Next(text, atom.End);
            }

            var grapheme = text.AsSpan(start, Graphemes.NextLength(text.AsSpan(start)));
            var isBlank = Characters.IsBlank(grapheme);
            var before = boundaries.Next(units.AsSpan(0, count), grapheme, isBlank);
            units[count] = new TextUnit
            {
                Start = start,
                Counted = counted,
                Before =
                    start <= atom.Start ? before
                    : start < atom.WholeEnd ? TextBoundary.None
                    : TextBoundary.Inside,
                IsBlank = isBlank,
            };
            start += grapheme.Length;
            counted += ThreadsText.CountGrapheme(grapheme, counting);
        }

        units[count] = new TextUnit
        {
            Start = text.Length,
            Counted = counted,
            Need = Never,
            Before = TextBoundary.Paragraph,
        };
        Weigh(units.AsSpan(0, count + 1));
        return units.AsSpan(0, count + 1);
    }

    private static void Weigh(Span<TextUnit> units)
    {
        for (var at = units.Length - 2; at >= 0; at--)
        {
            ref var unit = ref units[at];
            var next = units[at + 1];
            var isEnough = !unit.IsBlank && next.Before != TextBoundary.None;
            unit.Need = Math.Min(next.Counted - unit.Counted + (isEnough ? 0 : next.Need), Never);
        }
    }
}
