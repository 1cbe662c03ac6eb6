using Spectre.Console;

namespace ThreadsSdk.Cli.Output;

/// <summary>A value of a list: others may have written it, and it stands on one line.</summary>
internal sealed record ListCell(string Text, Style? Style = null)
{
    public int Width { get; } = TextWidth.Measure(Text);

    public static implicit operator ListCell(string? text) => new(Plain.Harmless(Plain.OneLine(text is "" ? null : text)));
}
