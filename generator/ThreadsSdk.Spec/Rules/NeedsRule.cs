using System.Collections.Generic;

namespace ThreadsSdk.Spec.Rules;

/// <summary>A parameter must be given together with another.</summary>
/// <param name="Subject">The parameter.</param>
/// <param name="Other">The other parameter.</param>
public sealed record NeedsRule(string Subject, string Other) : RelationRule(Subject)
{
    public override string Describe(IRuleMarkup markup) => Describe([Other], markup);

    internal static string Describe(IEnumerable<string> others, IRuleMarkup markup) =>
        $"may only be given together with {RuleText.Codes(others, "and", markup)}";

    private protected override string? Error(IGivenParameters given) =>
        RuleEvaluation.Needs(Text, given.IsGiven(Subject), given.IsGiven(Other));
}
