using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Holds members that another document shows at one place against parameters, models and enums of the spec.</summary>
/// <param name="names">What the spec declares.</param>
/// <param name="title">The place in the document.</param>
internal sealed class MemberComparison(SpecNames names, string title)
{
    private readonly Dictionary<string, DriftFinding> _lacking = new(StringComparer.Ordinal);

    /// <summary>Gets the findings that the spec lacks.</summary>
    public IReadOnlyCollection<DriftFinding> Lacking => _lacking.Values;

    /// <summary>The parameters, fields and values that both have, as <see cref="Key"/> names them.</summary>
    public HashSet<string> Shown { get; } = new(StringComparer.Ordinal);

    public static string Key(DriftKind kind, string where, string name) => $"{kind} {where} {name}";

    public void CompareParameter(OperationSpec operation, ExternalMember parameter)
    {
        if (operation.Parameters.FirstOrDefault(known => known.Key == parameter.Key && known.In != "path") is not { } known)
        {
            if (!names.IsGeneral(parameter.Key))
            {
                Lack(DriftKind.Parameter, operation.FullName, parameter);
            }

            return;
        }

        Show(DriftKind.Parameter, operation.FullName, parameter.Key);
        switch (known.Type.Kind)
        {
            case TypeKind.Fields when names.Model(known.Type) is { } model:
                CompareFields(model, FieldList.Parse(string.Join(',', parameter.Values.Where(IsLiteral))));
                break;
            case TypeKind.Json when names.Model(known.Type) is { } model:
                var members = parameter.Values.SelectMany(text => JsonMembers.TryRead(text) ?? []).Concat(parameter.Fields);
                CompareFields(model, ExternalMember.Merge(members), isSent: true);
                break;
            default:
                if (names.Enum(known.Type) is { } values)
                {
                    CompareValues(values, parameter);
                }

                break;
        }
    }

    public void CompareFields(ModelSpec model, IReadOnlyList<ExternalMember> fields, bool isSent = false)
    {
        foreach (var field in fields)
        {
            if (model.Properties.FirstOrDefault(property => property.Key == field.Key) is not { } known)
            {
                Lack(DriftKind.Field, model.Name, field);
                continue;
            }

            Show(DriftKind.Field, model.Name, field.Key);
            if (names.Model(known.Type) is { } nested)
            {
                CompareFields(nested, names.Unwrap(known.Type, field.Fields), isSent);
            }

            if (names.Enum(known.Type) is { } values)
            {
                CompareValues(values, isSent || field.IsEnum ? field : field with { Values = ExampleValues.Real(values, field) });
            }
        }
    }

    public void CompareValues(EnumSpec known, ExternalMember member)
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
            new DriftFinding(DriftFinding.Spec, kind, where, member.Key) { SeenIn = title, Member = member }
        );

    private void Show(DriftKind kind, string where, string name) => Shown.Add(Key(kind, where, name));

    private static bool IsLiteral(string text) => !PostmanVariables.Has(text);
}
