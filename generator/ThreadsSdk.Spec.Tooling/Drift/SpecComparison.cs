using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Holds one request of another document against one operation of the spec.</summary>
internal sealed class SpecComparison
{
    private readonly MemberComparison _members;

    private SpecComparison(OperationSpec operation, MemberComparison members) => (Operation, _members) = (operation, members);

    public OperationSpec Operation { get; }

    /// <summary>Gets the findings that the spec lacks.</summary>
    public IReadOnlyCollection<DriftFinding> Lacking => _members.Lacking;

    /// <summary>The parameters, fields and values that both have, as <see cref="MemberComparison.Key"/> names them.</summary>
    public HashSet<string> Shown => _members.Shown;

    /// <summary>Gets the number of placeholders in the path that are called the same.</summary>
    public int SameNames { get; private init; }

    public static SpecComparison Create(SpecNames names, OperationSpec operation, ExternalOperation other)
    {
        MemberComparison members = new(names, other.Title);
        foreach (var parameter in other.Parameters)
        {
            members.CompareParameter(operation, parameter);
        }

        if (names.Model(operation.Returns) is { } model)
        {
            members.CompareFields(model, names.Unwrap(operation.Returns, other.Fields));
        }

        var segments = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new SpecComparison(operation, members)
        {
            SameNames = segments.Zip(other.Path).Count(pair => pair.Second.Variable is { } variable && pair.First == $"{{{variable}}}"),
        };
    }
}
