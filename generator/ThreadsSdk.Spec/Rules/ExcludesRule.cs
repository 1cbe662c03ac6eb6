using System.Collections.Generic;

namespace ThreadsSdk.Spec.Rules;

/// <summary>A parameter must not be given together with another.</summary>
/// <param name="Subject">The parameter.</param>
/// <param name="Other">The other parameter.</param>
public sealed record ExcludesRule(string Subject, string Other) : RelationRule(Subject)
{
    /// <summary>Gets whether the other parameter comes first and has the same rule, which then tells about both.</summary>
    public bool IsToldByOther { get; init; }

    public override string Describe(IRuleMarkup markup) => Describe([Other], markup);

    internal static string Describe(IEnumerable<string> others, IRuleMarkup markup) =>
        $"must not be given together with {RuleText.Codes(others, "or", markup)}";

    private protected override string? Error(IGivenParameters given) =>
        IsToldByOther ? null : RuleEvaluation.Excludes(Text, given.IsGiven(Subject), given.IsGiven(Other));
}
