using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec;

/// <summary>Names as they travel: in a query, in a field mask, in a list of scopes or of values.</summary>
public static class WireName
{
    private static readonly Regex Separator = new(@"[\s,{}()&=?#%""'<>/\\]", RegexOptions.CultureInvariant);

    /// <summary>Returns the first sign of a name that separates names on the wire; null when it holds none.</summary>
    public static string? FindSeparator(string name) => Separator.Match(name) is { Success: true } found ? found.Value : null;

    /// <summary>Returns the name with <c>_</c> in place of such signs.</summary>
    public static string WithoutSeparators(string name) => Separator.Replace(name, "_").Trim('_');
}
