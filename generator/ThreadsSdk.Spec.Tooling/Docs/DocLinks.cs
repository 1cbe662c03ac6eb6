namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Knows where each topic stands, and links to it from one file.</summary>
internal sealed class DocLinks(IReadOnlyDictionary<DocTopic, (string File, string Anchor)> places, string file)
{
    /// <summary>The topic as a link with this text; the text alone when there is no such topic.</summary>
    public string To(DocTopic topic, string text) => places.TryGetValue(topic, out var place) ? $"[{text}]({Target(place)})" : text;

    /// <summary>The topic as a link with its name as code.</summary>
    public string To(DocKind kind, string name, string code) => To(new DocTopic(kind, name), Markdown.Code(code));

    /// <summary>Finds out whether there is a section of a topic.</summary>
    public bool Has(DocKind kind, string name) => places.ContainsKey(new DocTopic(kind, name));

    /// <summary>A type of the spec, with a link to what it is made of.</summary>
    public string To(TypeRef type)
    {
        var leaf = type.Leaf;
        var kind =
            type.Kind == TypeKind.Fields
                ? DocKind.Mask
                : leaf.Kind switch
                {
                    TypeKind.Model => DocKind.Model,
                    TypeKind.Metrics => DocKind.Metrics,
                    _ => DocKind.Enum,
                };
        return leaf.Name is { } name ? To(kind, name, type.ToString()) : Markdown.Code(type.ToString());
    }

    private string Target((string File, string Anchor) place) =>
        place.File == file ? "#" + place.Anchor
        : place.Anchor.Length == 0 ? place.File
        : $"{place.File}#{place.Anchor}";
}
