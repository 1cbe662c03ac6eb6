namespace ThreadsSdk.Spec;

/// <summary>One metric.</summary>
/// <param name="Kind"><c>value</c>, <c>series</c>, <c>links</c> or <c>breakdown</c>.</param>
public sealed record MetricSpec(string Key, string? Name, string Kind, string Doc, string? Since, Deprecation? Deprecated)
{
    public static readonly string[] Kinds = ["value", "series", "links", "breakdown"];

    /// <summary>Gets the title that Meta shows, in English; the name of the metric where it has none of its own.</summary>
    public string? Title { get; init; }

    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
