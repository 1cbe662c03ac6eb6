using System.Globalization;
using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>One fault at one place.</summary>
/// <param name="Place">Where it is.</param>
public sealed record SpecDiagnostic(SpecRule Rule, EquatableArray<string> Arguments, SpecPlace Place)
{
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments.Cast<object>()]);

    /// <summary>In the form compilers use, with line and column counted from one.</summary>
    public override string ToString() =>
        $"{Place.Path}({Place.Line + 1},{Place.Column + 1}): {(Rule.IsWarning ? "warning" : "error")} {Rule.Id}: {Message}";
}
