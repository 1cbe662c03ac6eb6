using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Gathers what pages name: what the spec has of it, and what it lacks.</summary>
internal sealed class PageFindings(SpecNames names, PageOperations operations)
{
    private readonly UnknownOperations _unknown = new(names);
    private readonly Dictionary<string, DriftFinding> _lacking = new(StringComparer.Ordinal);
    private readonly HashSet<OperationSpec> _found = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Gets the operations that the spec lacks.</summary>
    public IEnumerable<DriftFinding> UnknownOperations => _unknown.Findings;

    /// <summary>Gets what else the spec lacks, each once.</summary>
    public IEnumerable<DriftFinding> Lacking => _lacking.Values;

    /// <summary>Gets the operations of the spec that are named.</summary>
    public IReadOnlySet<OperationSpec> Found => _found;

    /// <summary>Gets the parameters, fields and values that both have, as <see cref="MemberComparison.Key"/> names them.</summary>
    public IReadOnlySet<string> Shown => _shown;

    public void Find(OperationSpec operation) => _found.Add(operation);

    /// <summary>Remembers that a page names a call: the operation that it is of, or one that the spec lacks.</summary>
    public void Name(PageCall call, string place, IReadOnlyList<ExternalMember> parameters)
    {
        var named = operations.Find(call);
        if (named.Count == 1)
        {
            Find(named[0]);
        }

        if (named.Count == 0 && IsUnknown(call))
        {
            _unknown.Add(new ExternalOperation(call.Method!, call.Host, operations.Named(call.Path), place) { Parameters = parameters });
        }
    }

    /// <summary>Finds out whether a call is one of the API, and said in full. Then it is of an operation, known or not.</summary>
    public bool IsUnknown(PageCall call) => PageOperations.IsWhole(call) && names.IsApiHost(call.Host);

    public void Take(MemberComparison comparison)
    {
        Lack(comparison.Lacking);
        _shown.UnionWith(comparison.Shown);
    }

    public void Lack(params IEnumerable<DriftFinding> findings)
    {
        foreach (var finding in findings)
        {
            _lacking.TryAdd(finding.Id, finding);
        }
    }
}
