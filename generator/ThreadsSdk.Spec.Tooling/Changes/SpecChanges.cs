namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Represents what differs between two specs, for those who use what is made of them.</summary>
/// <param name="All">The differences: by kind, and in the order of the spec.</param>
public sealed record SpecChanges(IReadOnlyList<SpecChange> All)
{
    /// <summary>Gets the differences that break code.</summary>
    public IEnumerable<SpecChange> Breaking => All.Where(change => change.Breaks is not null);

    /// <summary>Compares two specs. What came or went as a whole is one difference, with its parts.</summary>
    /// <param name="before">The older spec.</param>
    /// <param name="after">The newer spec.</param>
    /// <returns>The differences.</returns>
    public static SpecChanges Compare(ThreadsSpecification before, ThreadsSpecification after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = SpecItems.Of(before).ToDictionary(item => item.Id, StringComparer.Ordinal);
        var now = SpecItems.Of(after).ToDictionary(item => item.Id, StringComparer.Ordinal);
        IEnumerable<SpecChange> all =
        [
            .. Whole(now, old, SpecChangeKind.Added),
            .. now.Values.SelectMany(item => old.TryGetValue(item.Id, out var former) ? Inside(former, item) : []),
            .. Whole(old, now, SpecChangeKind.Removed),
        ];
        return new SpecChanges([.. all.OrderBy(change => change.Kind)]);
    }

    /// <summary>What the first has and the second lacks, without the parts of what the second lacks as a whole.</summary>
    private static IEnumerable<SpecChange> Whole(Dictionary<string, SpecItem> has, Dictionary<string, SpecItem> lacks, SpecChangeKind kind)
    {
        var lacking = has.Values.Where(item => !lacks.ContainsKey(item.Id)).ToList();
        var parts = lacking
            .Where(item => IsWhole(item.ParentId))
            .CountBy(item => item.ParentId!, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return lacking
            .Where(item => !IsWhole(item.ParentId))
            .Select(item => new SpecChange(kind, item)
            {
                Parts = parts.GetValueOrDefault(item.Id),
                Breaks = kind == SpecChangeKind.Added ? Breakage.OfAdded(item) : Breakage.OfRemoved(item),
            });

        bool IsWhole(string? parent) => parent is not null && !lacks.ContainsKey(parent);
    }

    private static IEnumerable<SpecChange> Inside(SpecItem before, SpecItem after)
    {
        if (before.Deprecated != after.Deprecated)
        {
            var isNew = before.Deprecated is null || after.Deprecated is not null;
            yield return new SpecChange(isNew ? SpecChangeKind.Deprecated : SpecChangeKind.Changed, after)
            {
                Fact = "deprecated",
                Before = Text(before.Deprecated),
                After = Text(after.Deprecated),
            };
        }

        foreach (var name in before.Facts.Keys.Union(after.Facts.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before.Facts.GetValueOrDefault(name), after.Facts.GetValueOrDefault(name));
            if (old == now)
            {
                continue;
            }

            yield return new SpecChange(SpecChangeKind.Changed, after)
            {
                Fact = name,
                Before = old?.Text,
                After = now?.Text,
                Lists = (now ?? old)!.IsList ? ([.. Breakage.Added(old, now)], [.. Breakage.Added(now, old)]) : null,
                Breaks = Breakage.OfChanged(before, after, name, old, now),
            };
        }
    }

    private static string? Text(Deprecation? deprecated) =>
        deprecated is null ? null : deprecated.Dates + (deprecated.Use is { } use ? $" Use {use}." : "");
}
