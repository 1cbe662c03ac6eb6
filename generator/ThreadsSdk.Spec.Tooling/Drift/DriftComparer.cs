using ThreadsSdk.Spec.Tooling.Drift.Pages;
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
        var outside = other
            .Operations.Where(request => !names.IsApiHost(request.Host))
            .Select(request => $"{request.Title} ({request.Host})");
        return Report(
            source,
            names,
            other.Kind,
            [.. unknown.Findings, .. members, .. Missing(names, other.Kind, found)],
            [.. Unshown(names, other.Kind, found, shown)]
        ) with
        {
            Outside = [.. outside],
        };
    }

    /// <summary>Compares the spec with pages of Meta's documentation, and these with each other.</summary>
    /// <param name="source">The spec.</param>
    /// <param name="pages">The pages.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="SpecToolingException">The pages are of something else.</exception>
    public static DriftReport Compare(SpecSource source, PageSet pages)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(pages);
        SpecNames names = new(source.Content);
        var result = PageComparison.Run(names, pages.Pages);

        if (result.Findings.Count == 0 && result.Compared.Count == 0 && result.Found.Count == 0)
        {
            throw new SpecToolingException(
                $"No page of {pages.Pages.Count} names a call, parameter or date of the API: there is nothing to compare with.",
                PageSet.SavingStep
            );
        }

        // Pages are saved one by one: what none of them has, another may have.
        var found = result.Findings.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return Report(
            source,
            names,
            ExternalApi.Pages,
            result.Findings,
            [.. Missing(names, ExternalApi.Pages, result.Found), .. Unshown(names, ExternalApi.Pages, result.Found, result.Shown)]
        ) with
        {
            Notes = result.Notes,
            Stale = source.Known.FindStale(ExternalApi.Pages, found, result.Compared),
        };
    }

    private static DriftReport Report(
        SpecSource source,
        SpecNames names,
        string kind,
        IReadOnlyList<DriftFinding> all,
        IReadOnlyList<DriftFinding> unshown
    )
    {
        var known = all.ToLookup(finding => Names(finding).Any(id => source.Known.Hides(kind, id)));
        return new DriftReport
        {
            ComparedWith = kind,
            Findings = Renames.AddHints(names, [.. known[false]], unshown),
            Known = [.. known[true]],
            Stale = source.Known.FindStale(kind, all.SelectMany(Names).ToHashSet(StringComparer.Ordinal)),
            Unshown = unshown,
        };
    }

    /// <summary>Where pages contradict each other, the spec contradicts one of them: whoever saves that one alone knows the finding too.</summary>
    private static IEnumerable<string> Names(DriftFinding finding) =>
        finding is { Aspect: not null, Side: DriftFinding.Spec }
            ? [finding.Id, (finding with { Side = ExternalApi.Pages }).Id]
            : [finding.Id];

    private static IEnumerable<DriftFinding> Missing(SpecNames names, string kind, IReadOnlySet<OperationSpec> found) =>
        names
            .Operations.Where(operation => !found.Contains(operation))
            .Select(operation => new DriftFinding(kind, DriftKind.Operation, operation.FullName)
            {
                Call = $"{operation.Method} {operation.Path}",
            });

    /// <summary>Parameters of the operations the document has, and the rest of the models and enums it shows a part of.</summary>
    private static IEnumerable<DriftFinding> Unshown(
        SpecNames names,
        string document,
        IReadOnlySet<OperationSpec> found,
        IReadOnlySet<string> shown
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
            keys.Where(key => !shown.Contains(MemberComparison.Key(kind, where, key)))
                .Select(key => new DriftFinding(document, kind, where, key));

        IEnumerable<DriftFinding> Partly(DriftKind kind, string where, IEnumerable<string> keys)
        {
            var all = keys.ToList();
            var rest = Rest(kind, where, all).ToList();
            return rest.Count < all.Count ? rest : [];
        }
    }
}
