using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>
/// A mistake in YAML, and what has to be said of it. In a file of the corpus it begins with <c>=== name</c>; lines that begin with
/// <c>&gt;</c> are the messages, in the order of their places, around which <c>[|</c> and <c>|]</c> stand in the YAML, and those that begin with
/// <c>&amp;</c> have the place of the one before; <c>### path</c> begins another file.
/// </summary>
/// <param name="Name">What the mistake is.</param>
/// <param name="Files">The YAML, without its marks.</param>
/// <param name="Faults">The messages, with their ids and places.</param>
internal sealed record FaultCase(string Name, IReadOnlyList<(string Path, string Yaml)> Files, IReadOnlyList<Fault> Faults)
{
    private const string FirstPath = "case.yaml";
    private const string Message = "> ";
    private const string Further = "& ";
    private const string File = "### ";

    private static readonly Regex Mark = new(@"\[\||\|\]");

    public static FaultCase Parse(string name, string text)
    {
        var messages = new Queue<List<string>>();
        var parts = new List<(string Path, StringBuilder Yaml)> { (FirstPath, new StringBuilder()) };
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Message, StringComparison.Ordinal) && parts is [(FirstPath, { Length: 0 })])
            {
                messages.Enqueue([line[Message.Length..]]);
            }
            else if (line.StartsWith(Further, StringComparison.Ordinal) && parts is [(FirstPath, { Length: 0 })])
            {
                messages.Last().Add(line[Further.Length..]);
            }
            else if (line.StartsWith(File, StringComparison.Ordinal))
            {
                parts.Add((line[File.Length..], new StringBuilder()));
            }
            else
            {
                parts[^1].Yaml.Append(line).Append('\n');
            }
        }

        var files = new List<(string Path, string Yaml)>();
        var faults = new List<Fault>();
        foreach (var (path, marked) in parts.Where(part => part.Yaml.Length > 0))
        {
            var (yaml, spans) = Unmark(marked.ToString());
            files.Add((path, yaml));
            foreach (var span in spans)
            {
                List<string> at = messages.Count > 0 ? messages.Dequeue() : ["no message for this mark"];
                faults.AddRange(at.Select(message => new Fault(message, path, span)));
            }
        }

        faults.AddRange(messages.SelectMany(at => at).Select(message => new Fault(message, "no mark for this message", default)));
        return new(name, files, faults);
    }

    /// <summary>Writes the case with other faults, as it stands in a file of the corpus.</summary>
    public static string Write(IReadOnlyList<(string Path, string Yaml)> files, IEnumerable<Fault> faults)
    {
        var all = faults.OrderBy(fault => fault.Span.Start).ThenBy(fault => fault.Message, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        foreach (
            var place in files.SelectMany(file => all.Where(fault => fault.Path == file.Path)).GroupBy(fault => (fault.Path, fault.Span))
        )
        {
            text.Append(Message).AppendJoin($"\n{Further}", place.Select(fault => fault.Message)).Append('\n');
        }

        foreach (var (path, yaml) in files)
        {
            var spans = all.Where(fault => fault.Path == path).Select(fault => fault.Span).Distinct();
            text.Append(path == FirstPath ? "" : $"{File}{path}\n").Append(WithMarks(yaml, spans));
        }

        return text.ToString();
    }

    private static (string Yaml, List<LinePositionSpan> Spans) Unmark(string marked)
    {
        var ends = new List<int>();
        var removed = 0;
        foreach (Match match in Mark.Matches(marked))
        {
            ends.Add(match.Index - removed);
            removed += match.Length;
        }

        var yaml = Mark.Replace(marked, "");
        var lines = SourceText.From(yaml).Lines;
        return (yaml, [.. ends.Chunk(2).Select(pair => lines.GetLinePositionSpan(TextSpan.FromBounds(pair[0], pair[1])))]);
    }

    private static string WithMarks(string yaml, IEnumerable<LinePositionSpan> spans)
    {
        var lines = SourceText.From(yaml).Lines;
        foreach (var span in spans.Select(lines.GetTextSpan).OrderByDescending(span => span.Start))
        {
            yaml = yaml.Insert(span.End, "|]").Insert(span.Start, "[|");
        }

        return yaml;
    }
}

/// <summary>One message and its place.</summary>
/// <param name="Message">The id and the text: <c>TSDK0001: …</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in it.</param>
internal sealed record Fault(string Message, string Path, LinePositionSpan Span)
{
    public string Id => Message.Split(':')[0];

    public static Fault From(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return new($"{diagnostic.Id}: {diagnostic.GetMessage(null)}", place.Path, place.Span);
    }
}
