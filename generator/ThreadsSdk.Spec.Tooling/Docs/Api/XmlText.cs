using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Writes XML documentation as Markdown.</summary>
internal sealed partial class XmlText(DocLinks links, ApiTopics topics)
{
    public DocLinks Links { get; } = links;

    /// <summary>The text on one line; blocks of code are left out.</summary>
    public string Text(XElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Node)), " ").Trim();

    /// <summary>The blocks of code in an element.</summary>
    public static IEnumerable<string> Codes(XElement element) => element.Descendants("code").Select(code => Unindented(code.Value));

    private string Node(XNode node) =>
        node switch
        {
            XText text => Markdown.Text(text.Value),
            XElement { Name.LocalName: "see" or "seealso" } see => See(see),
            XElement { Name.LocalName: "c" } code => Markdown.Code(Spaces().Replace(code.Value, " ").Trim()),
            XElement { Name.LocalName: "paramref" or "typeparamref" } name => Markdown.Code(name.Attribute("name")?.Value ?? ""),
            XElement { Name.LocalName: "code" or "example" } => " ",
            XElement { Name.LocalName: "item" or "para" } part => " " + string.Concat(part.Nodes().Select(Node)) + " ",
            XElement other => string.Concat(other.Nodes().Select(Node)),
            _ => "",
        };

    private string See(XElement see)
    {
        if (see.Attribute("langword") is { } word)
        {
            return Markdown.Code(word.Value);
        }

        var text = see.Value.Trim();
        if (see.Attribute("href") is { } address)
        {
            return text.Length > 0 ? $"[{Markdown.Text(text)}]({address.Value})" : $"<{address.Value}>";
        }

        return see.Attribute("cref") is { } cref ? Cref(cref.Value, text) : Markdown.Text(text);
    }

    /// <summary>The type of an id, or the type its member is of.</summary>
    public string Cref(string id, string text = "")
    {
        var (type, member) = Split(id);
        var shown = text.Length > 0 ? Markdown.Text(text) : Markdown.Code(Short(type) + (member is null ? "" : "." + member));
        return topics.Find(type, member) is { } topic ? Links.To(topic, shown) : shown;
    }

    private static (string Type, string? Member) Split(string id)
    {
        var name = id.Length > 2 && id[1] == ':' ? id[2..] : id;
        name = name.Split('(')[0];
        if (id.StartsWith("T:", StringComparison.Ordinal))
        {
            return (name, null);
        }

        var dot = name.LastIndexOf('.');
        return dot < 0
            ? (name, null)
            : (name[..dot], name[(dot + 1)..].Replace("#ctor", Short(name[..dot]), StringComparison.Ordinal).Split('`')[0]);
    }

    private static string Short(string type) => type[(type.LastIndexOf('.') + 1)..].Split('`')[0];

    private static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.Trim())).Trim('\n');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
