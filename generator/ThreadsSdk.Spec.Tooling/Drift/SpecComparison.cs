using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Holds one request of another document against one operation of the spec.</summary>
internal sealed class SpecComparison
{
    private readonly SpecNames _names;
    private readonly ExternalOperation _other;
    private readonly Dictionary<string, DriftFinding> _lacking = new(StringComparer.Ordinal);

    private SpecComparison(SpecNames names, OperationSpec operation, ExternalOperation other)
    {
        _names = names;
        _other = other;
        Operation = operation;
    }

    public OperationSpec Operation { get; }

    /// <summary>Gets the findings that the spec lacks.</summary>
    public IReadOnlyCollection<DriftFinding> Lacking => _lacking.Values;

    /// <summary>The parameters, fields and values that both have, as <see cref="Key"/> names them.</summary>
    public HashSet<string> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the number of placeholders in the path that are called the same.</summary>
    public int SameNames { get; private set; }

    public static SpecComparison Create(SpecNames names, OperationSpec operation, ExternalOperation other)
    {
        SpecComparison comparison = new(names, operation, other);
        comparison.CompareNames();
        foreach (var parameter in other.Parameters)
        {
            comparison.CompareParameter(parameter);
        }

        if (names.Model(operation.Returns) is { } model)
        {
            comparison.CompareFields(model, names.Unwrap(operation.Returns, other.Fields));
        }

        return comparison;
    }

    public static string Key(DriftKind kind, string where, string name) => $"{kind} {where} {name}";

    private void CompareNames()
    {
        var segments = Operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        SameNames = segments.Zip(_other.Path).Count(pair => pair.Second.Variable is { } variable && pair.First == $"{{{variable}}}");
    }

    private void CompareParameter(ExternalMember parameter)
    {
        if (Operation.Parameters.FirstOrDefault(known => known.Key == parameter.Key && known.In != "path") is not { } known)
        {
            if (!_names.IsGeneral(parameter.Key))
            {
                Lack(DriftKind.Parameter, Operation.FullName, parameter);
            }

            return;
        }

        Show(DriftKind.Parameter, Operation.FullName, parameter.Key);
        switch (known.Type.Kind)
        {
            case TypeKind.Fields when _names.Model(known.Type) is { } model:
                CompareFields(model, FieldList.Parse(string.Join(',', parameter.Values.Where(IsLiteral))));
                break;
            case TypeKind.Json when _names.Model(known.Type) is { } model:
                var members = parameter.Values.SelectMany(text => JsonMembers.TryRead(text) ?? []).Concat(parameter.Fields);
                CompareFields(model, ExternalMember.Merge(members), isSent: true);
                break;
            default:
                if (_names.Enum(known.Type) is { } values)
                {
                    CompareValues(values, parameter);
                }

                break;
        }
    }

    private void CompareFields(ModelSpec model, IReadOnlyList<ExternalMember> fields, bool isSent = false)
    {
        foreach (var field in fields)
        {
            if (model.Properties.FirstOrDefault(property => property.Key == field.Key) is not { } known)
            {
                Lack(DriftKind.Field, model.Name, field);
                continue;
            }

            Show(DriftKind.Field, model.Name, field.Key);
            if (_names.Model(known.Type) is { } nested)
            {
                CompareFields(nested, _names.Unwrap(known.Type, field.Fields), isSent);
            }

            if (_names.Enum(known.Type) is { } values)
            {
                CompareValues(values, isSent || field.IsEnum ? field : field with { Values = ExampleValues.Real(values, field) });
            }
        }
    }

    private void CompareValues(EnumSpec known, ExternalMember member)
    {
        // A list, or all values there are, joined by commas.
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var text in member.Values.SelectMany(value => value.Split(',', Clean)).Where(IsLiteral))
        {
            if (known.Values.FirstOrDefault(value => value.Key == text || value.Aliases.Contains(text)) is { } value)
            {
                Show(DriftKind.Value, known.Name, value.Key);
            }
            else
            {
                Lack(DriftKind.Value, known.Name, new ExternalMember(text));
            }
        }
    }

    private void Lack(DriftKind kind, string where, ExternalMember member) =>
        _lacking.TryAdd(
            Key(kind, where, member.Key),
            new DriftFinding(DriftFinding.Spec, kind, where, member.Key) { SeenIn = _other.Title, Member = member }
        );

    private void Show(DriftKind kind, string where, string name) => Shown.Add(Key(kind, where, name));

    private static bool IsLiteral(string text) => !PostmanVariables.Has(text);
}
