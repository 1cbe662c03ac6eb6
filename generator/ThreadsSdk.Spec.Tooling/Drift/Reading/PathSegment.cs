using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Represents the part of a path between two slashes.</summary>
/// <param name="Text">The text; empty for a variable without a value.</param>
/// <param name="Variable">The name of the variable it comes from.</param>
internal sealed partial record PathSegment(string Text, string? Variable = null)
{
    /// <summary>Gets whether it names a version, as in <c>/v1.0/me</c>.</summary>
    public bool IsVersion =>
        Version().IsMatch(Text) || (Text.Length == 0 && Variable?.Contains("version", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Gets whether an id may stand here: a variable, or a text that is mostly digits. A word names an edge.</summary>
    public bool IsId => Variable is not null || Text.Count(char.IsAsciiDigit) * 2 > Text.Length;

    [GeneratedRegex(@"^v\d+(\.\d+)?$")]
    private static partial Regex Version();
}
