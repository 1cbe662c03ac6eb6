using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Compares the spec with another document.</summary>
public static class DriftComparer
{
    /// <summary>Finds what either lacks.</summary>
    /// <param name="source">The spec.</param>
    /// <param name="other">The API as the other document describes it.</param>
    /// <returns>The findings.</returns>
    public static DriftReport Compare(SpecSource source, ExternalApi other)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(other);
        SpecNames names = new(source.Content);
        OperationMatcher matcher = new(names);
        UnknownOperations unknown = new(names);
        Dictionary<string, DriftFinding> lacking = new(StringComparer.Ordinal);
        HashSet<OperationSpec> found = [];
        HashSet<string> shown = new(StringComparer.Ordinal);
        foreach (var request in other.Operations.Where(request => names.IsApiHost(request.Host)))
        {
            var matches = matcher.Find(request);
            if (matches.Count == 0)
            {
                unknown.Add(request);
            }

            foreach (var match in matches)
            {
                unknown.Learn(match.Operation, request);
            }

            foreach (var finding in matches.Take(1).SelectMany(match => match.Lacking))
            {
                lacking.TryAdd(finding.Id, finding);
            }

            found.UnionWith(matches.Select(match => match.Operation));
            shown.UnionWith(matches.SelectMany(match => match.Shown));
        }

        foreach (var finding in ScopeComparison.Find(names, other, shown))
        {
            lacking.TryAdd(finding.Id, finding);
        }

        var members = lacking.Values.OrderBy(finding => finding.Id, StringComparer.Ordinal);
        List<DriftFinding> all = [.. unknown.Findings, .. members, .. Missing(names, other, found)];
        var unshown = Unshown(names, other, found, shown).ToList();
        var known = all.ToLookup(finding => source.Known.Hides(other.Kind, finding.Id));
        var drift = Renames.AddHints(names, [.. known[false]], unshown);
        var stale = source.Known.FindStale(other.Kind, all.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal));
        var outside = other
            .Operations.Where(request => !names.IsApiHost(request.Host))
            .Select(request => $"{request.Title} ({request.Host})");
        return new DriftReport
        {
            ComparedWith = other.Kind,
            Findings = drift,
            Known = [.. known[true]],
            Stale = stale,
            Unshown = unshown,
            Outside = [.. outside],
        };
    }

    private static IEnumerable<DriftFinding> Missing(SpecNames names, ExternalApi other, HashSet<OperationSpec> found) =>
        names
            .Operations.Where(operation => !found.Contains(operation))
            .Select(operation => new DriftFinding(other.Kind, DriftKind.Operation, operation.FullName)
            {
                Call = $"{operation.Method} {operation.Path}",
            });

    /// <summary>Parameters of the operations the document has, and the rest of the models and enums it shows a part of.</summary>
    private static IEnumerable<DriftFinding> Unshown(
        SpecNames names,
        ExternalApi other,
        HashSet<OperationSpec> found,
        HashSet<string> shown
    )
    {
        var parameters = names
            .Operations.Where(found.Contains)
            .SelectMany(operation =>
                Rest(
                    DriftKind.Parameter,
                    operation.FullName,
                    operation.Parameters.Where(parameter => parameter.In != "path").Select(parameter => parameter.Key)
                )
            );
        var fields = names.Spec.Models.SelectMany(model =>
            Partly(DriftKind.Field, model.Name, model.Properties.Select(property => property.Key))
        );
        var values = names.Spec.Enums.SelectMany(item => Partly(DriftKind.Value, item.Name, item.Values.Select(value => value.Key)));
        return [.. parameters, .. fields, .. values];

        IEnumerable<DriftFinding> Rest(DriftKind kind, string where, IEnumerable<string> keys) =>
            keys.Where(key => !shown.Contains(SpecComparison.Key(kind, where, key)))
                .Select(key => new DriftFinding(other.Kind, kind, where, key));

        IEnumerable<DriftFinding> Partly(DriftKind kind, string where, IEnumerable<string> keys)
        {
            var all = keys.ToList();
            var rest = Rest(kind, where, all).ToList();
            return rest.Count < all.Count ? rest : [];
        }
    }
}
