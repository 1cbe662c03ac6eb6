using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Writes the operations that the spec lacks, in groups named after the last word of their paths.</summary>
internal sealed partial class OperationScaffold(SpecNames names, ScaffoldNames free, ScaffoldTypes types)
{
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>The remarks about operations that cannot be written.</summary>
    private readonly List<string> _remarks = [];

    public void Add(DriftFinding finding)
    {
        var operation = finding.Operation!;
        if (
            operation.Method is not ("GET" or "POST" or "DELETE")
            || operation.Path.Count == 0
            || operation.Path.Any(segment => !Segment().IsMatch(segment.Variable ?? segment.Text))
        )
        {
            _remarks.Add(ScaffoldText.Unwritable(finding.Where));
            return;
        }

        var last = operation.Path.LastOrDefault(segment => segment.Variable is null)?.Text ?? "other";
        if (!_groups.TryGetValue(last, out var group))
        {
            var name = free.Group(last);
            group = new Group(name, [], [$"  {name}:", $"    {ScaffoldText.Doc}", "    operations:"]);
            _groups.Add(last, group);
        }

        group.Lines.AddRange(Operation(finding, operation, group.Name, group.Operations));
    }

    public IEnumerable<string> Section() =>
        [.. _remarks, .. _groups.Count == 0 ? [] : new[] { "endpoints:" }, .. _groups.Values.SelectMany(group => group.Lines)];

    private List<string> Operation(DriftFinding finding, ExternalOperation operation, string group, HashSet<string> taken)
    {
        var parameters = operation.Parameters.Where(parameter => !names.IsGeneral(parameter.Key)).ToList();
        var data = operation.Fields.FirstOrDefault(field => field.Key == names.Wire.Data);
        var isPage = operation.Method == "GET" && (Has(parameters, names.Wire.After) || Has(operation.Fields, names.Wire.Paging));
        var verb = operation.Method switch
        {
            "GET" => isPage ? "list" : "get",
            "POST" => "create",
            _ => "delete",
        };
        var name = ScaffoldNames.Member(verb, taken);
        var mask = parameters.FirstOrDefault(parameter => names.IsFieldMask(parameter.Key));
        var asked = mask is null ? [] : FieldList.Parse(string.Join(',', mask.Values.Where(value => !PostmanVariables.Has(value))));
        var returned = data?.Fields ?? operation.Fields.Where(field => field.Key != names.Wire.Paging);
        var members = ExternalMember.Merge([.. asked, .. returned]);
        var (model, fieldset) = Model(group, members, mask is not null && members.Count > 0);
        var returns = (isPage, data) switch
        {
            (true, _) => $"page<{model}>",
            (_, { IsList: true }) => $"data<list<{model}>>",
            (_, { Fields.Count: > 0 }) => $"data<{model}>",
            _ => model,
        };

        List<string> lines =
        [
            $"      # From {ScaffoldText.Comment(operation.Title)}",
            $"      {name}:",
            $"        http: {finding.Where}",
            $"        {ScaffoldText.Doc}",
            $"        returns: {returns}",
        ];
        List<string> placeholders = [.. operation.Path.Select(segment => segment.Variable).OfType<string>()];
        List<string> entries = [.. placeholders.Select(name => ScaffoldText.Entry(name, "in: path", "type: id"))];
        var csharp = placeholders.Select(CSharpName.Pascal).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in parameters.Where(parameter => !placeholders.Contains(parameter.Key)))
        {
            var isMask = parameter == mask && fieldset is not null;
            var type = isMask ? $"fields<{model}>, fieldset: {fieldset}" : types.Parameter(parameter, group);
            var shown = isMask ? parameter with { IsRequired = false } : parameter;
            entries.Add(ParameterLine(shown, operation.Method, type, ScaffoldNames.Override(parameter.Key, csharp)));
        }

        return entries.All(entry => entry[0] == '#')
            ? [.. lines, .. entries.Select(entry => "        " + entry)]
            : [.. lines, "        parameters:", .. entries.Select(entry => "          " + entry)];
    }

    /// <summary>A parameter on one line.</summary>
    public static string ParameterLine(ExternalMember parameter, string method, string type, string? name) =>
        ScaffoldText.Entry(
            parameter.Key,
            name,
            method == "POST" ? "in: form" : "in: query",
            $"type: {type}",
            parameter.IsRequired ? "required: true" : null
        );

    private static bool Has(IEnumerable<ExternalMember> members, string key) => members.Any(member => member.Key == key);

    /// <summary>A model that has all of the fields already, or a new one.</summary>
    private (string Model, string? Fieldset) Model(string group, IReadOnlyList<ExternalMember> members, bool hasMask)
    {
        if (!hasMask)
        {
            return (types.Model(group + "Response", members), null);
        }

        var known = names
            .Spec.Models.Where(model =>
                model.HasFields && members.All(member => model.Properties.Any(property => property.Key == member.Key))
            )
            .MinBy(model => model.Properties.Count);
        if (known is not null)
        {
            return (known.Name, known.Fieldsets.First(fieldset => fieldset.IsDefault).Name);
        }

        var name = types.Model(group + "Item", members);
        return (name, types.Fieldset(name, members));
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex Segment();

    private sealed record Group(string Name, HashSet<string> Operations, List<string> Lines);
}
