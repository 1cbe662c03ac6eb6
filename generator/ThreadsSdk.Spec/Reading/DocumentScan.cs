using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThreadsSdk.Spec.Reading;

/// <summary>
/// Looks through a file before it is read: for keys that stand twice in a map, which YamlDotNet refuses together with the whole file, and
/// for aliases, tags and depths it would fail at or take without a word.
/// </summary>
internal sealed partial class DocumentScan
{
    /// <summary>The spec needs nine levels; reading recurses, so that there has to be an end.</summary>
    private const int MostLevels = 40;

    private readonly ReadingContext _context;
    private readonly string _source;
    private readonly StringBuilder _text;
    private readonly Stack<Level> _levels = new();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>What is marked to be repeated, and has not been.</summary>
    private readonly Dictionary<string, NodeEvent> _marks = new(StringComparer.Ordinal);

    private DocumentScan(ReadingContext context, string text)
    {
        _context = context;
        _source = text;
        _text = new StringBuilder(text);
    }

    private bool _hasDocument;

    /// <summary>Gets whether the rest can be read.</summary>
    private bool IsSound { get; set; } = true;

    /// <summary>
    /// Reports what the scan finds, and returns the text without the lesser of two entries of one key, every other character in its place; null when it
    /// cannot be read.
    /// </summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static string? Run(ReadingContext context, string text)
    {
        if (text.IndexOf('\uFFFD') is var odd and >= 0)
        {
            var mark = YamlLines.MarkOf(text, odd);
            context.Report(
                SpecRules.InvalidYaml,
                context.PlaceOf(mark, mark),
                "There is no character here: the file has to be saved as UTF-8"
            );
        }

        if (SyntaxFault.ReportIndentation(context, text))
        {
            return null;
        }

        var scan = new DocumentScan(context, text);
        var parser = new Parser(new StringReader(text));
        try
        {
            while (scan.IsSound && parser.MoveNext())
            {
                scan.Visit(parser.Current!);
            }
        }
        catch (YamlException fault)
        {
            SyntaxFault.Report(context, text, fault, scan._levels.FirstOrDefault(level => level.IsFlow)?.Start);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // What YamlDotNet throws at some braces that are never closed, and where a line is indented less than what it belongs to.
            SyntaxFault.Report(context, text, parser.Current, scan._levels.FirstOrDefault(level => level.IsFlow)?.Start);
            return null;
        }

        scan.CheckMarks();
        return scan.IsSound ? scan._text.ToString() : null;
    }

    private void Visit(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart start:
                _anchors.Clear();
                CheckFirst(start);
                break;
            case AnchorAlias alias:
                Visit(alias);
                break;
            case Scalar scalar:
                Begin(scalar);
                Remember(scalar);
                End(scalar);
                break;
            case MappingStart map:
                Begin(map);
                Enter(new Level(map, isMap: true, map.Style == MappingStyle.Flow));
                break;
            case SequenceStart sequence:
                Begin(sequence);
                Enter(new Level(sequence, isMap: false, sequence.Style == SequenceStyle.Flow));
                break;
            case MappingEnd or SequenceEnd:
                var level = _levels.Pop();
                Remember(level.Node);
                End(current, level.IsFlow ? 1 : 0);
                break;
        }
    }

    private void CheckFirst(DocumentStart start)
    {
        if (_hasDocument)
        {
            var message = "This is a second document, which is not read; give it a file of its own";
            _context.HasLostNames = true;
            _context.Report(SpecRules.InvalidYaml, _context.PlaceOf(start.Start, start.End), message);
        }

        _hasDocument = true;
    }

    private void Visit(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        _marks.Remove(name);
        if (_levels.Any(level => !level.Node.Anchor.IsEmpty && level.Node.Anchor.Value == name))
        {
            Fail(alias, $"'*{name}' stands inside of what it repeats");
        }
        else if (!_anchors.Contains(name))
        {
            Fail(alias, $"Nothing above is marked '&{name}', so that '*{name}' repeats nothing; a text that begins with '*' needs quotes");
        }

        Begin(alias);
        End(alias);
    }

    private void Enter(Level level)
    {
        _levels.Push(level);
        if (_levels.Count > MostLevels)
        {
            Fail(level.Node, $"Lists and maps are more than {MostLevels} deep here");
        }
    }

    /// <summary>Takes note of a key, or of the beginning of anything else.</summary>
    private void Begin(ParsingEvent node)
    {
        CheckComma(node);
        if (node is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            var place = _context.PlaceOf(tagged.Start, tagged.Start);
            _context.Report(SpecRules.InvalidYaml, place, $"'{tagged.Tag}' is a tag, which is not read; leave it out");
        }

        if (_levels.Count == 0 || _levels.Peek() is not { IsMap: true, IsAtKey: true } level)
        {
            return;
        }

        level.Current = node is Scalar { Value: not null } key ? new Entry(key) : null;
    }

    /// <summary>Goes from the key of a map to its value, and from there to the next key.</summary>
    /// <param name="node">The end.</param>
    /// <param name="bracket">The length of the bracket or brace there, which YamlDotNet does not count.</param>
    private void End(ParsingEvent node, int bracket = 0)
    {
        if (_levels.Count > 0)
        {
            _levels.Peek().LastEnd = (int)node.End.Index + bracket;
        }

        if (_levels.Count == 0 || _levels.Peek() is not { IsMap: true } level)
        {
            return;
        }

        if (!level.IsAtKey && level.Current is { } entry)
        {
            entry.End = (int)node.End.Index + bracket;
            entry.IsMap = node is MappingEnd;
            Keep(level, entry);
        }

        level.IsAtKey = !level.IsAtKey;
    }

    /// <summary>Keeps one entry for each key: of two maps the one that says more, to which others most likely refer.</summary>
    private void Keep(Level level, Entry entry)
    {
        var name = entry.Key.Value;
        if (!level.Entries.TryGetValue(name, out var first))
        {
            level.Entries.Add(name, entry);
            return;
        }

        var isLater = !(first.IsMap && entry.IsMap) || entry.Length <= first.Length;
        var (kept, other) = isLater ? (first, entry) : (entry, first);
        level.Entries[name] = kept;
        _context.Report(
            SpecRules.DuplicateName,
            _context.PlaceOf(other.Key.Start, other.Key.End),
            name,
            other.Key.Start.Line == kept.Key.Start.Line ? "" : $"; the other is in line {kept.Key.Start.Line}"
        );
        Blank((int)other.Key.Start.Index, other.End);
    }

    /// <summary>Reports what follows a brace or bracket without a comma: YamlDotNet takes it, and no other reader does.</summary>
    private void CheckComma(ParsingEvent node)
    {
        if (_levels.Count == 0 || _levels.Peek() is not { IsFlow: true, LastEnd: > 0 } level || (level.IsMap && !level.IsAtKey))
        {
            return;
        }

        var start = (int)node.Start.Index;
        if (start > level.LastEnd && _source.IndexOf(',', level.LastEnd, start - level.LastEnd) < 0)
        {
            _context.Report(SpecRules.InvalidYaml, _context.PlaceOf(node.Start, node.Start), "A ',' is missing before this");
        }
    }

    private void Remember(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors.Add(node.Anchor.Value);
            _marks[node.Anchor.Value] = node;
        }
    }

    /// <summary>Reports texts that begin with a mark that nothing repeats: it was meant as a word.</summary>
    private void CheckMarks()
    {
        foreach (var mark in _marks.Where(mark => mark.Value is Scalar))
        {
            _context.Report(
                SpecRules.InvalidYaml,
                _context.PlaceOf(mark.Value.Start, mark.Value.Start),
                $"'&{mark.Key}' marks what follows, and is no part of the text; put the text in quotes"
            );
        }
    }

    /// <summary>Blanks an entry of a map, with the comma behind it, and leaves the lines as they are.</summary>
    private void Blank(int start, int end)
    {
        var comma = end;
        while (comma < _text.Length && char.IsWhiteSpace(_text[comma]))
        {
            comma++;
        }

        if (comma < _text.Length && _text[comma] == ',' && _levels.Peek().IsFlow)
        {
            end = comma + 1;
        }

        for (var i = start; i < Math.Min(end, _text.Length); i++)
        {
            if (_text[i] is not ('\n' or '\r'))
            {
                _text[i] = ' ';
            }
        }
    }

    private void Fail(ParsingEvent node, string message)
    {
        IsSound = false;
        _context.Report(SpecRules.InvalidYaml, _context.PlaceOf(node.Start, node is AnchorAlias ? node.End : node.Start), message);
    }
}
