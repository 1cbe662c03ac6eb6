namespace ThreadsSdk.Spec.Rules;

/// <summary>A list must have a certain number of items.</summary>
/// <param name="Subject">The name of the list.</param>
/// <param name="Min">The least number.</param>
/// <param name="Max">The greatest number.</param>
public sealed record ItemCountRule(string Subject, Bound? Min, Bound? Max) : BoundedRule(Subject, Min, Max)
{
    public override string Describe(IRuleMarkup markup) => $"must have {RuleText.Between(Min, Max, "item", markup)}";

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        value.Count is { } count ? Violation(RuleEvaluation.Size(Text, count, LeastWhole, MostWhole), count) : null;
}
