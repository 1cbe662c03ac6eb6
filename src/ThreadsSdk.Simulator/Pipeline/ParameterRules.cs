using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks parameters against each other.</summary>
internal static class ParameterRules
{
    public static void Check(ApiCall call)
    {
        var given = new GivenParameters(call.Operation.Parameters, call.Values);
        foreach (var parameter in call.Operation.Parameters)
        {
            foreach (var rule in parameter.Rules.OfType<RelationRule>())
            {
                if (rule.Evaluate(given) is { } violation)
                {
                    throw rule is RequiredWhenRule ? ParameterCheck.Missing(call, parameter, Detail(violation)) : Broken(call, violation);
                }
            }
        }

        foreach (var rule in call.Operation.RequiresOneOf)
        {
            if (rule.Evaluate(given) is { } violation)
            {
                throw call.Refuse(ThreadsError.ParameterMissing, rule.Subject, Detail(violation));
            }
        }
    }

    public static string Detail(RuleViolation violation) => $"{violation.Rule.Subject} {violation.Text}.";

    private static Refusal Broken(ApiCall call, RuleViolation violation) =>
        call.Refuse(ThreadsError.InvalidParameter, detail: Detail(violation));
}
