namespace ThreadsSdk.Spec.Rules;

/// <summary>A number must lie between bounds.</summary>
/// <param name="Subject">The name of the number.</param>
/// <param name="Min">The least number.</param>
/// <param name="Max">The greatest number.</param>
public sealed record RangeRule(string Subject, Bound? Min, Bound? Max) : BoundedRule(Subject, Min, Max)
{
    public override string Describe(IRuleMarkup markup) => $"must be {RuleText.Between(Min, Max, "", markup)}";

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        value switch
        {
            { Whole: { } whole } => Violation(RuleEvaluation.Range(Text, whole, LeastWhole, MostWhole), whole),
            { Number: { } number } => Violation(RuleEvaluation.Range(Text, number, Least, Most), number),
            _ => null,
        };
}
