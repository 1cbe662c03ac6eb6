using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Declares the models and enums that scaffolded parameters and properties need.</summary>
internal sealed class ScaffoldTypes(ThreadsSpecification spec, ScaffoldNames names)
{
    private readonly List<string> _enums = [];
    private readonly List<string> _models = [];
    private readonly List<string> _fieldsets = [];

    private readonly ILookup<string, TypeRef> _parameters = spec
        .Groups.SelectMany(group => group.Operations)
        .SelectMany(operation => operation.Parameters)
        .Where(parameter => parameter.Type.Kind != TypeKind.Fields)
        .ToLookup(parameter => parameter.Key, parameter => parameter.Type, StringComparer.Ordinal);

    private readonly ILookup<string, TypeRef> _properties = spec
        .Models.SelectMany(model => model.Properties)
        .ToLookup(property => property.Key, property => property.Type, StringComparer.Ordinal);

    /// <summary>The type of a parameter: what the spec has under this name elsewhere, or what the document tells.</summary>
    /// <param name="member">The parameter.</param>
    /// <param name="owner">What it is of, to name a new enum after.</param>
    public string Parameter(ExternalMember member, string owner)
    {
        if (Usual(_parameters[member.Key]) is { } known)
        {
            return known.ToString();
        }

        var type = member.IsEnum ? Enum(member, owner) : member.Type ?? "string";
        return member.IsList ? $"csv<{type}>" : type;
    }

    /// <summary>The type of a property: the same.</summary>
    /// <param name="member">The property.</param>
    /// <param name="owner">The model it is of.</param>
    /// <param name="usage">What that model is for.</param>
    public string Property(ExternalMember member, string owner, string usage)
    {
        // A model that is only read cannot stand in one that is sent.
        if (Usual(_properties[member.Key]) is { } known && (usage == ModelSpec.Usages[0] || known.Leaf.Kind != TypeKind.Model))
        {
            return known.ToString();
        }

        var type =
            member.Fields.Count > 0 ? Model($"{owner}_{member.Key}", member.Fields, usage)
            : member.IsEnum ? Enum(member, owner)
            : member.Type ?? "string";
        return member.IsList ? $"list<{type}>" : type;
    }

    /// <summary>A new model.</summary>
    /// <param name="wireName">What to name it after.</param>
    /// <param name="members">Its properties; an id when nothing tells.</param>
    /// <param name="usage">What it is for.</param>
    public string Model(string wireName, IReadOnlyList<ExternalMember> members, string usage = "response")
    {
        var name = names.Type(wireName);
        HashSet<string> taken = new(StringComparer.Ordinal) { name };
        List<string> lines = [$"  {name}:", $"    {ScaffoldText.Doc}"];
        if (usage != ModelSpec.Usages[0])
        {
            lines.Add($"    usage: {usage}");
        }

        lines.Add("    properties:");
        foreach (var member in members)
        {
            var rename = ScaffoldNames.Override(member.Key, taken);
            lines.Add("      " + ScaffoldText.Entry(member.Key, rename, $"type: {Property(member, name, usage)}"));
        }

        if (members.Count == 0)
        {
            lines.Add("      " + ScaffoldText.Entry("id", "type: id"));
        }

        _models.AddRange(lines);
        return name;
    }

    /// <summary>A fieldset over a model, with all of its fields.</summary>
    public string Fieldset(string model, IReadOnlyList<ExternalMember> members)
    {
        var name = names.Type("All" + model);
        _fieldsets.AddRange([
            $"  {name}:",
            $"    model: {model}",
            $"    {ScaffoldText.Doc}",
            "    default: true",
            $"    fields: [{string.Join(", ", members.Select(member => ScaffoldText.Scalar(member.Key)))}]",
        ]);
        return name;
    }

    /// <summary>The sections of all that was declared.</summary>
    public IEnumerable<string> Sections() =>
        [.. Section("enums:", _enums), .. Section("models:", _models), .. Section("fieldsets:", _fieldsets)];

    private static IEnumerable<string> Section(string title, List<string> lines) => lines.Count == 0 ? [] : ["", title, .. lines];

    private static TypeRef? Usual(IEnumerable<TypeRef> types) =>
        types.CountBy(type => type).OrderByDescending(type => type.Value).Select(type => type.Key).FirstOrDefault();

    private string Enum(ExternalMember member, string owner)
    {
        if (spec.Enums.FirstOrDefault(known => member.Values.All(value => known.Values.Any(own => own.Key == value))) is { } same)
        {
            return same.Name;
        }

        var name = names.Type($"{owner}_{member.Key}");
        HashSet<string> taken = new(StringComparer.Ordinal) { name };
        _enums.AddRange([$"  {name}:", $"    {ScaffoldText.Doc}", "    values:"]);
        foreach (var value in member.Values)
        {
            _enums.Add("      " + ScaffoldText.Entry(value, ScaffoldNames.Override(value, taken)));
        }

        return name;
    }
}
