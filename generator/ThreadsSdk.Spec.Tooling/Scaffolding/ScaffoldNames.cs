namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Gives out C# names that the spec does not use yet.</summary>
internal sealed class ScaffoldNames
{
    private readonly HashSet<string> _types;
    private readonly HashSet<string> _groups;

    public ScaffoldNames(ThreadsSpecification spec)
    {
        // File names are made of them, so case does not tell two of them apart.
        _types = new(StringComparer.OrdinalIgnoreCase);
        _groups = spec.Groups.Select(group => group.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _types.UnionWith(spec.Enums.Select(item => item.Name));
        _types.UnionWith(spec.Models.Select(model => model.Name));
        _types.UnionWith(spec.Models.Where(model => model.HasFields).Select(model => model.Name + "Fields"));
        _types.UnionWith(spec.Metrics.Select(set => set.Name));
        _types.UnionWith(spec.Fieldsets.Select(fieldset => fieldset.Name));
        _types.UnionWith(spec.Groups.SelectMany(group => group.Operations).Select(operation => operation.Options));
        _types.UnionWith(spec.Webhooks.Select(webhook => webhook.CSharp + "Change"));
    }

    public string Type(string wireName) => Unique(_types, Pascal(wireName));

    public string Group(string wireName) => Unique(_groups, Pascal(wireName));

    /// <summary>A name that no other member has.</summary>
    public static string Member(string wireName, ISet<string> taken) => Unique(taken, Pascal(wireName));

    /// <summary>The name that has to be given because the derived one is no C# name, or taken; null when the derived one will do.</summary>
    public static string? Override(string wireName, ISet<string> taken)
    {
        var derived = CSharpName.Pascal(wireName);
        if (CSharpName.IsValid(derived) && taken.Add(derived))
        {
            return null;
        }

        return "name: " + Member(wireName, taken);
    }

    private static string Pascal(string wireName)
    {
        var name = string.Concat(CSharpName.Pascal(wireName).Where(char.IsAsciiLetterOrDigit));
        return CSharpName.IsValid(name) ? name : "Value" + name;
    }

    private static string Unique(ISet<string> taken, string name)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
