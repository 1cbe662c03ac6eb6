using System.Collections.Generic;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Collects the faults and places met while one file is read.</summary>
internal sealed class ReadingContext(string path, string text)
{
    private static readonly Regex TypePointer = new("^/(models|enums)/[^/]*$", RegexOptions.CultureInvariant);

    /// <summary>Gets whether the file adds to the spec of the SDK, so that a declaration may leave to that what it says.</summary>
    public bool IsOverlay { get; init; }

    public string Path => path;

    public List<SpecDiagnostic> Diagnostics { get; } = [];

    public List<PointerPlace> Places { get; } = [];

    /// <summary>Gets the pointers of what was declared, but could not be read as a whole.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Takes note of a declaration that could not be read as a whole. Of types at least the name is needed.</summary>
    public void Skip(string pointer)
    {
        if (!TypePointer.IsMatch(pointer))
        {
            Unread.Add(pointer);
        }
    }

    /// <summary>Gets or sets whether declarations may have been lost, so that a name that is not found may be one of them.</summary>
    public bool HasLostNames { get; set; }

    public void Report(SpecRule rule, SpecPlace place, params string[] arguments)
    {
        var diagnostic = new SpecDiagnostic(rule, new(arguments), place);
        if (!Diagnostics.Contains(diagnostic))
        {
            Diagnostics.Add(diagnostic);
        }
    }

    public void Report(SpecRule rule, YamlNode node, params string[] arguments) => Report(rule, PlaceOf(node), arguments);

    /// <summary>Returns a name as it was meant, after reporting the first letter that is of another alphabet.</summary>
    public string Name(YamlNode node, string name)
    {
        if (ForeignLetter.Describe(name) is not { } letter)
        {
            return name;
        }

        Report(SpecRules.ForeignLetter, node, name, letter);
        return ForeignLetter.Mend(name);
    }

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

    /// <summary>Returns whether a comment follows a text in its line.</summary>
    public bool IsBeforeComment(YamlNode node)
    {
        var end = (int)node.End.Index;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length && text[end] == '#';
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

    /// <summary>Returns whether YAML ends a line here.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
