namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Represents a parameter, or a field of a response, as another document describes it.</summary>
/// <param name="Key">The wire name.</param>
internal sealed record ExternalMember(string Key)
{
    /// <summary>Gets the likely type, in the language of the spec; null when nothing tells.</summary>
    public string? Type { get; init; }

    /// <summary>Values the document shows.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Gets whether there are no further values.</summary>
    public bool IsEnum { get; init; }

    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Gets its own members when it is an object or a list of objects.</summary>
    public IReadOnlyList<ExternalMember> Fields { get; init; } = [];

    /// <summary>One member for each key, with what all of that key say.</summary>
    public static IReadOnlyList<ExternalMember> Merge(IEnumerable<ExternalMember> members) =>
        [
            .. members
                .GroupBy(member => member.Key, StringComparer.Ordinal)
                .Select(same => new ExternalMember(same.Key)
                {
                    Type = same.Select(member => member.Type).FirstOrDefault(type => type is not null),
                    Values = [.. same.SelectMany(member => member.Values).Distinct(StringComparer.Ordinal)],
                    IsEnum = same.Any(member => member.IsEnum),
                    IsList = same.Any(member => member.IsList),
                    IsRequired = same.All(member => member.IsRequired),
                    Fields = Merge(same.SelectMany(member => member.Fields)),
                }),
        ];
}
