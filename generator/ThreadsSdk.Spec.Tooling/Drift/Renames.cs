using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Finds what the two sides may call by different names.</summary>
internal static class Renames
{
    private const double Alike = 0.5;

    /// <summary>Adds hints to operations lacking on either side, and to members that are near an unshown one.</summary>
    public static IReadOnlyList<DriftFinding> AddHints(
        SpecNames names,
        IReadOnlyList<DriftFinding> findings,
        IReadOnlyList<DriftFinding> unshown
    )
    {
        var result = findings.ToList();
        var known = names.Operations.ToDictionary(operation => operation.FullName, StringComparer.Ordinal);
        var pairs =
            from added in result
            where added.Operation is not null
            from removed in result
            where removed.Kind == DriftKind.Operation && removed.Operation is null && removed.Aspect is null
            let likeness = Likeness(names, added.Operation!, known[removed.Where])
            where likeness >= Alike
            orderby likeness descending
            select (added, removed);
        HashSet<DriftFinding> used = [];
        foreach (var (added, removed) in pairs.ToList().Where(pair => !used.Contains(pair.added) && !used.Contains(pair.removed)))
        {
            used.Add(added);
            used.Add(removed);
            result[result.IndexOf(added)] = added with { Hint = $"maybe renamed from {removed.Where}" };
            result[result.IndexOf(removed)] = removed with { Hint = $"maybe renamed to {added.Where}" };
        }

        return [.. result.Select(finding => finding.Name is null || finding.Aspect is not null ? finding : WithHint(finding, unshown))];
    }

    private static DriftFinding WithHint(DriftFinding finding, IReadOnlyList<DriftFinding> unshown)
    {
        var others = unshown.Where(other => other.Kind == finding.Kind && other.Where == finding.Where).Select(other => other.Name!);
        return Spelling.Nearest(finding.Name!, others) is { } near ? finding with { Hint = $"maybe renamed from {near}" } : finding;
    }

    /// <summary>
    /// Measures how alike two operations are: up to a half for the parameters, one for paths that differ in a near word at most.
    /// </summary>
    private static double Likeness(SpecNames names, ExternalOperation other, OperationSpec operation)
    {
        var own = operation.Parameters.Select(parameter => parameter.Key).ToHashSet(StringComparer.Ordinal);

        // Masks and pages tell nothing: many operations have them.
        var theirs = other
            .Parameters.Select(parameter => parameter.Key)
            .Where(key => !names.IsFieldMask(key) && key != names.Wire.Limit && key != names.Wire.After && key != names.Wire.Before)
            .ToList();

        // A document seldom shows all parameters, so what counts is how many of those it shows are known.
        var parameters = theirs.Count == 0 ? 0 : (double)theirs.Count(own.Contains) / theirs.Count;
        var segments = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length != other.Path.Count)
        {
            return other.Method == operation.Method ? parameters / 2 : 0;
        }

        var different = segments
            .Zip(other.Path)
            .Where(pair => pair.First is ['{', ..] ? pair.Second.Variable is null : pair.First != pair.Second.Text)
            .ToList();
        var isNear = different is [] || (different is [var (before, after)] && Spelling.Nearest(after.Text, [before]) is not null);
        return (other.Method == operation.Method ? parameters / 2 : 0) + (isNear ? 1 : 0);
    }
}
