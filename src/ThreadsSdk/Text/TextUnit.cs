namespace ThreadsSdk.TextCutting;

/// <summary>Represents a grapheme of a text, and the boundary before it.</summary>
internal struct TextUnit
{
    /// <summary>The position of its start.</summary>
    public int Start;

    /// <summary>The counted length of the text before it.</summary>
    public int Counted;

    /// <summary>The lowest length of a part that starts here, so that it is not blank and splits nothing.</summary>
    public int Need;

    public TextBoundary Before;

    public bool IsBlank;
}
