using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>At least one of some parameters must be given, always or when every condition holds.</summary>
/// <param name="Of">The parameters.</param>
/// <param name="When">The conditions; none when the rule always applies.</param>
public sealed record OneOfRule(EquatableArray<string> Of, EquatableArray<RuleCondition> When) : RelationRule(RuleText.Joined(Of, "or"))
{
    public override string Describe(IRuleMarkup markup) =>
        When.Count == 0
            ? RuleEvaluation.MustBeGiven
            : $"{RuleEvaluation.MustBeGiven} when {string.Join(" and ", When.Select(condition => RuleText.Condition(condition, markup)))}";

    /// <summary>Writes the names of the parameters, which the text of the rule goes on from.</summary>
    public string DescribeSubject(IRuleMarkup markup) => RuleText.Codes(Of, "or", markup);

    private protected override string? Error(IGivenParameters given) =>
        RuleEvaluation.RequiredWhen(Text, Of.Any(given.IsGiven), When.All(condition => condition.Holds(given)));
}
