namespace ThreadsSdk.Spec.Rules;

/// <summary>A parameter may only be given when another has a certain value.</summary>
/// <param name="Subject">The parameter.</param>
/// <param name="When">The condition.</param>
public sealed record OnlyWhenRule(string Subject, RuleCondition When) : RelationRule(Subject)
{
    public override string Describe(IRuleMarkup markup) => $"may only be given when {RuleText.Condition(When, markup)}";

    private protected override string? Error(IGivenParameters given) =>
        RuleEvaluation.OnlyWhen(Text, given.IsGiven(Subject), When.Holds(given));
}
