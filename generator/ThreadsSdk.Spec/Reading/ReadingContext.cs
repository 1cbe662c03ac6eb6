using System.Collections.Generic;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Collects the faults and places met while one file is read.</summary>
internal sealed class ReadingContext(string path, string text)
{
    /// <summary>Gets whether the file adds to the spec of the SDK, so that a declaration may leave to that what it says.</summary>
    public bool IsOverlay { get; init; }

    public string Path => path;

    public List<SpecDiagnostic> Diagnostics { get; } = [];

    public List<PointerPlace> Places { get; } = [];

    public void Report(SpecRule rule, SpecPlace place, params string[] arguments) =>
        Diagnostics.Add(new SpecDiagnostic(rule, new(arguments), place));

    public void Report(SpecRule rule, YamlNode node, params string[] arguments) => Report(rule, PlaceOf(node), arguments);

    public void Remember(string pointer, YamlNode node) => Places.Add(new PointerPlace(pointer, PlaceOf(node)));

    public SpecPlace PlaceOf(YamlNode node) => PlaceOf(node.Start, node is YamlScalarNode ? node.End : node.Start);

    public SpecPlace PlaceOf(Mark start, Mark end)
    {
        (start, end) = (Within(start), Within(end));
        return new SpecPlace
        {
            Path = path,
            Start = (int)start.Index,
            Length = (int)(end.Index - start.Index),
            Line = (int)start.Line - 1,
            Column = (int)start.Column - 1,
            EndLine = (int)end.Line - 1,
            EndColumn = (int)end.Column - 1,
        };
    }

    /// <summary>Where a file ends without a line break, YamlDotNet sees the end on a line of its own.</summary>
    private Mark Within(Mark mark)
    {
        if (mark.Index < text.Length || mark.Column > 1 || text.Length == 0 || IsBreak(text[text.Length - 1]))
        {
            return mark;
        }

        var column = 1;
        while (column <= text.Length && !IsBreak(text[text.Length - column]))
        {
            column++;
        }

        return new Mark(text.Length, mark.Line - 1, column);
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
