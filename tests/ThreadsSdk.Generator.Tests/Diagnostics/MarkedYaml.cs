using Microsoft.CodeAnalysis.Text;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>YAML in which <c>[|</c> and <c>|]</c> stand around the passage a diagnostic has to point at.</summary>
internal sealed record MarkedYaml(string Yaml, LinePositionSpan Span)
{
    private const string Begin = "[|";
    private const string End = "|]";

    public static MarkedYaml Parse(string marked)
    {
        var start = marked.IndexOf(Begin, StringComparison.Ordinal);
        var end = marked.IndexOf(End, StringComparison.Ordinal) - Begin.Length;
        var yaml = marked.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal);
        return new(yaml, SourceText.From(yaml).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end)));
    }
}
