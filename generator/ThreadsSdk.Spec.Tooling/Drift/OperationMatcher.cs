using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Finds the operation a request is of: by method and path; among several by what else the request shows.</summary>
internal sealed class OperationMatcher(SpecNames names)
{
    private readonly (OperationSpec Operation, string[] Segments)[] _routes =
    [
        .. names.Operations.Select(operation => (operation, operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>
    /// The operations that fit best, more than one when nothing tells them apart: those with the fewest placeholders, then those that
    /// lack the least of what the request shows, then those whose placeholders are called the same, then those that know the most.
    /// </summary>
    public IReadOnlyList<SpecComparison> Find(ExternalOperation other)
    {
        var fitting = _routes.Where(route => route.Operation.Method == other.Method && Fits(route.Segments, other.Path)).ToList();
        if (fitting.Count == 0)
        {
            return [];
        }

        var fewest = fitting.Min(route => route.Segments.Count(IsPlaceholder));
        var compared = fitting
            .Where(route => route.Segments.Count(IsPlaceholder) == fewest)
            .Select(route => SpecComparison.Create(names, route.Operation, other))
            .ToList();
        var best = compared.Min(Rank);
        return [.. compared.Where(comparison => Rank(comparison) == best)];
    }

    private static (int Lacking, int OtherNames, int Unshown) Rank(SpecComparison comparison) =>
        (comparison.Lacking.Count, -comparison.SameNames, -comparison.Shown.Count);

    private bool Fits(string[] segments, IReadOnlyList<PathSegment> path) =>
        segments.Length == path.Count
        && segments.Zip(path).All(pair => IsPlaceholder(pair.First) ? IsId(pair.Second) : pair.First == pair.Second.Text);

    private bool IsId(PathSegment segment) => segment.IsId || segment.Text == names.Api.OwnUser;

    private static bool IsPlaceholder(string segment) => segment is ['{', .., '}'];
}
