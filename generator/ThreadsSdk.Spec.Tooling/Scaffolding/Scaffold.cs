using System.Text;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Writes YAML for the parts that the spec lacks.</summary>
public sealed class Scaffold
{
    private const string NewFile = "endpoints/scaffold.yaml";
    private const string NewPlace = "a new file in the folder of the spec; name it as you like";

    private const string Heading = """
        # What the spec lacks. Paste each part where its comment says, from the last to the first, so that the line numbers
        # stay right. Then describe what is "To be described.", and check types, scopes and errors against Meta's pages.

        """;

    private readonly SpecNames _names;
    private readonly SpecPlaces _places;
    private readonly ScaffoldTypes _types;
    private readonly Dictionary<string, List<string>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _taken = new(StringComparer.Ordinal);

    private Scaffold(SpecSource source)
    {
        _names = new SpecNames(source.Content);
        _places = new SpecPlaces(source.Files);
        Free = new ScaffoldNames(source.Content);
        _types = new ScaffoldTypes(source.Content, Free);
    }

    private ScaffoldNames Free { get; }

    /// <summary>Writes the parts, those for files that exist first.</summary>
    /// <param name="source">The spec.</param>
    /// <param name="findings">The findings of a comparison.</param>
    /// <returns>The parts; empty when the spec lacks nothing.</returns>
    public static IReadOnlyList<ScaffoldPart> Create(SpecSource source, IReadOnlyList<DriftFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        Scaffold scaffold = new(source);
        OperationScaffold operations = new(scaffold._names, scaffold.Free, scaffold._types);
        foreach (var finding in findings.Where(finding => finding.Side == DriftFinding.Spec))
        {
            if (finding.Operation is not null)
            {
                operations.Add(finding);
            }
            else if (finding.Member is { } member)
            {
                scaffold.AddMember(finding, member);
            }
        }

        List<string> lines = [.. operations.Section(), .. scaffold._types.Sections()];
        List<ScaffoldPart> parts =
        [
            .. scaffold
                ._entries.Select(entry => scaffold.Part(entry.Key, entry.Value))
                .OrderBy(part => part.Path, StringComparer.Ordinal)
                .ThenBy(part => part.Line),
        ];
        if (lines.Count > 0)
        {
            parts.Add(new ScaffoldPart(NewFile, 0, NewPlace, ScaffoldText.Indented(0, lines.SkipWhile(line => line.Length == 0))));
        }

        return parts;
    }

    /// <summary>Writes the parts as one text: a YAML document for each, below a comment that says where it goes.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The text.</returns>
    public static string Text(IReadOnlyList<ScaffoldPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        StringBuilder text = new(Heading.ReplaceLineEndings("\n"));
        foreach (var part in parts)
        {
            text.Append("---\n# ").Append(part.Path).Append(", ").Append(part.Place).Append('\n').Append(part.Yaml);
        }

        return text.ToString();
    }

    private void AddMember(DriftFinding finding, ExternalMember member)
    {
        switch (finding.Kind)
        {
            case DriftKind.Parameter:
                if (_names.Operations.FirstOrDefault(operation => operation.FullName == finding.Where) is not { } operation)
                {
                    // A parameter of an address to open in a browser. Nothing tells more than its name.
                    break;
                }

                var parameters = $"/endpoints/{operation.Group}/operations/{operation.Name}/parameters";
                var parameterName = Override(parameters, member.Key, operation.Parameters.Select(parameter => parameter.CSharp));
                var type = _types.Parameter(member, operation.Name);
                Add(parameters, OperationScaffold.ParameterLine(member with { IsRequired = false }, operation.Method, type, parameterName));
                break;
            case DriftKind.Field:
                var model = _names.Spec.Models.First(model => model.Name == finding.Where);
                var properties = $"/models/{model.Name}/properties";
                var names = model.Properties.Select(property => property.CSharp).Append(model.Name);
                var propertyType = $"type: {_types.Property(member, model.Name, model.Usage)}";
                Add(properties, ScaffoldText.Entry(member.Key, Override(properties, member.Key, names), propertyType));
                break;
            default:
                AddValue(_names.Spec.Enums.First(item => item.Name == finding.Where), member.Key);
                break;
        }
    }

    private void AddValue(EnumSpec item, string value)
    {
        var metrics = _names.Spec.Metrics.FirstOrDefault(set => set.Enum == item.Name);
        var pointer =
            item.Name == ScopeSpec.EnumName ? "/scopes"
            : metrics is null ? $"/enums/{item.Name}/values"
            : $"/metrics/{metrics.Name}/metrics";
        var name = Override(pointer, value, item.Values.Select(known => known.CSharp).Append(item.Name));
        Add(pointer, ScaffoldText.Entry(value, name, metrics is null ? null : "kind: value"));
    }

    private string? Override(string pointer, string wireName, IEnumerable<string> csharp)
    {
        if (!_taken.TryGetValue(pointer, out var taken))
        {
            _taken.Add(pointer, taken = csharp.ToHashSet(StringComparer.Ordinal));
        }

        return ScaffoldNames.Override(wireName, taken);
    }

    private void Add(string pointer, string entry)
    {
        if (!_entries.TryGetValue(pointer, out var entries))
        {
            _entries.Add(pointer, entries = []);
        }

        entries.Add(entry);
    }

    private ScaffoldPart Part(string pointer, List<string> entries)
    {
        var words = string.Join(" > ", pointer.Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (_places.FindFirst(pointer) is not { } first)
        {
            // There is no such map yet: it goes below the first line of what it belongs to.
            var cut = pointer.LastIndexOf('/');
            var owner = _places.Find(pointer[..cut])!;
            return new ScaffoldPart(
                owner.Path,
                owner.Line + 2,
                $"before line {owner.Line + 2}: {words}",
                ScaffoldText.Indented(owner.Column + 2, [pointer[(cut + 1)..] + ":", .. entries.Select(entry => "  " + entry)])
            );
        }

        var line = first.Line + 1;
        var (place, columns) =
            _places.Find(pointer) is { } map && map.Line == first.Line
                ? ($"inside the braces of line {line}, with a comma: {words}", 0)
                : ($"before line {line}: {words}", first.Column);
        return new ScaffoldPart(first.Path, line, place, ScaffoldText.Indented(columns, entries));
    }
}
