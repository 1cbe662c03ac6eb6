namespace ThreadsSdk.TextCutting;

/// <summary>A grapheme of a text, and what lies before it.</summary>
internal struct TextUnit
{
    /// <summary>Where it starts.</summary>
    public int Start;

    /// <summary>What the text before it counts.</summary>
    public int Counted;

    /// <summary>The least that a part must hold which starts here, so that it is not blank and cuts nothing in two.</summary>
    public int Need;

    public TextBoundary Before;

    public bool IsBlank;
}
