namespace ThreadsSdk.TextCutting;

/// <summary>Represents a piece of a text.</summary>
internal readonly record struct TextSlice(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}
