using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Moves sample values between the bounds of their property.</summary>
internal static class SampleBounds
{
    public static decimal Number(PropertySpec property, decimal wanted) =>
        property.Rules.OfType<RangeRule>().FirstOrDefault() is { } rule ? Within(rule, wanted) : wanted;

    public static string Text(PropertySpec property, string wanted)
    {
        if (property.Rules.OfType<LengthRule>().FirstOrDefault() is not { } rule)
        {
            return wanted;
        }

        var length = (int)Within(rule, wanted.Length);
        return wanted.PadRight(length, '.')[..length];
    }

    public static int Items(PropertySpec property) =>
        property.Rules.OfType<ItemCountRule>().FirstOrDefault() is { } rule ? (int)Within(rule, 1) : 1;

    /// <summary>Returns the figure nearest to the wanted one that a rule allows.</summary>
    public static decimal Within(BoundedRule rule, decimal wanted) =>
        Math.Max(rule.Min?.Value ?? wanted, Math.Min(rule.Max?.Value ?? wanted, wanted));
}
