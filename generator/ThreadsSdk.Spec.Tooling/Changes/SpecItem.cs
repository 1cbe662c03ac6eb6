namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Represents one thing that a spec declares, with what it says of it. Prose and dates of pages are left out.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Where">The operation of a parameter, the model of a field, the enum of a value; null for what stands alone.</param>
/// <param name="Name">The name in the spec.</param>
public sealed record SpecItem(SpecItemKind Kind, string? Where, string Name)
{
    /// <summary>Gets the facts, by their name in the language of the spec. Those that are not said are missing.</summary>
    internal IReadOnlyDictionary<string, SpecFact> Facts { get; init; } = new Dictionary<string, SpecFact>(StringComparer.Ordinal);

    /// <summary>Gets the end that Meta announced; null when there is none.</summary>
    internal Deprecation? Deprecated { get; init; }

    /// <summary>Gets whether C# code can name it.</summary>
    internal bool IsPublic { get; init; } = true;

    /// <summary>Gets whether a caller must give it, of a parameter or of a field that is sent.</summary>
    internal bool MustBeGiven { get; init; }

    /// <summary>Gets the kind as a word.</summary>
    public string KindName => Word(Kind);

    /// <summary>Gets the name of the thing among all of the spec.</summary>
    public string Id => $"{KindName} {(Where is null ? "" : Where + " ")}{Name}";

    /// <summary>Gets the name of the thing it is a part of.</summary>
    internal string? ParentId =>
        Where is null
            ? null
            : Kind switch
            {
                SpecItemKind.Field => $"{Word(SpecItemKind.Model)} {Where}",
                SpecItemKind.Value => $"{Word(SpecItemKind.Enum)} {Where}",
                SpecItemKind.Parameter when Where.StartsWith(SpecItems.Addresses, StringComparison.Ordinal) =>
                    $"{Word(SpecItemKind.Address)} {Where[SpecItems.Addresses.Length..]}",
                SpecItemKind.Parameter => $"{Word(SpecItemKind.Operation)} {Where}",
                _ => null,
            };

    private static string Word(SpecItemKind kind) => kind.ToString().ToLowerInvariant();
}
