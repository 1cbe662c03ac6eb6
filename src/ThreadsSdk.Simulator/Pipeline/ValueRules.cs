using System.Globalization;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks one value against its rules.</summary>
internal static class ValueRules
{
    /// <summary>Returns the first rule that the value breaks, of those that Meta has: an odd id leads to no object.</summary>
    public static RuleViolation? Check(SimulatorSpec spec, EquatableArray<ParameterRule> rules, RuleValue value) =>
        rules
            .OfType<ValueRule>()
            .Where(rule => rule is not IdRule)
            .Select(rule => rule.Evaluate(value, spec.RuleContext))
            .FirstOrDefault(violation => violation is not null);

    /// <summary>Returns a value in its one spelling as rules look at it.</summary>
    public static RuleValue From(TypeRef type, string canonical) =>
        type switch
        {
            { Kind: TypeKind.Int or TypeKind.Long } or { IsTime: true } => RuleValue.FromWhole(
                long.Parse(canonical, CultureInfo.InvariantCulture)
            ),
            { Kind: TypeKind.Double or TypeKind.Seconds } => RuleValue.FromNumber(double.Parse(canonical, CultureInfo.InvariantCulture)),
            _ => RuleValue.FromText(canonical),
        };
}
