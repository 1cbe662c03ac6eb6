using System;
using System.Collections.Generic;
using System.Text;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Writes C# line by line and keeps the indentation.</summary>
/// <param name="file">What stands at the beginning.</param>
internal sealed class SourceWriter(GeneratedFile file)
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line; an empty one holds no blanks, and long documentation becomes several.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.StartsWith("///", StringComparison.Ordinal))
        {
            foreach (var part in DocWrap.Lines(line, _depth * IndentSize))
            {
                Write(part);
            }

            return this;
        }

        foreach (var part in CodeWrap.Lines(line, _depth * IndentSize))
        {
            Write(part);
        }

        return this;
    }

    /// <summary>Writes lines of which the last ends with a text.</summary>
    public void Lines(IEnumerable<string> lines, string end)
    {
        string? last = null;
        foreach (var line in lines)
        {
            if (last is not null)
            {
                Line(last);
            }

            last = line;
        }

        Line(last + end);
    }

    /// <summary>Opens a brace below the header; the block closes when the result is disposed.</summary>
    public Block Open(string header, string close = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, close);
    }

    /// <summary>Indents what follows without braces.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    /// <summary>Returns the file as it stands in a project of this repository.</summary>
    public override string ToString() => ToText(standsAlone: false);

    /// <summary>Returns the file as it stands in a project of somebody else.</summary>
    public string ToStandalone() => ToText(standsAlone: true);

    private string ToText(bool standsAlone)
    {
        var text = new StringBuilder();
        file.Write(text, standsAlone);
        return text.Append(_text).ToString();
    }

    private void Write(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * IndentSize).Append(line);
        }

        _text.Append('\n');
    }

    internal sealed class Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close is not null)
            {
                writer.Line(close);
            }
        }
    }
}
