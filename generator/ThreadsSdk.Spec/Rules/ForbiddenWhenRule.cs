namespace ThreadsSdk.Spec.Rules;

/// <summary>A parameter must not be given when another has a certain value.</summary>
/// <param name="Subject">The parameter.</param>
/// <param name="When">The condition.</param>
public sealed record ForbiddenWhenRule(string Subject, RuleCondition When) : RelationRule(Subject)
{
    public override string Describe(IRuleMarkup markup) => $"must not be given when {RuleText.Condition(When, markup)}";

    private protected override string? Error(IGivenParameters given) =>
        RuleEvaluation.ForbiddenWhen(Text, given.IsGiven(Subject), When.Holds(given));
}
