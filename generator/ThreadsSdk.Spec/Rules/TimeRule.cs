namespace ThreadsSdk.Spec.Rules;

/// <summary>A time must lie between bounds, which are seconds since 1970.</summary>
/// <param name="Subject">The name of the time.</param>
/// <param name="Min">The earliest time.</param>
/// <param name="Max">The latest time.</param>
public sealed record TimeRule(string Subject, Bound? Min, Bound? Max) : BoundedRule(Subject, Min, Max)
{
    public override string Describe(IRuleMarkup markup) => $"must be {RuleText.BetweenTimes(Min, Max, markup)}";

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        value.Whole is { } seconds ? Violation(RuleEvaluation.Time(Text, seconds, LeastWhole, MostWhole), seconds) : null;
}
