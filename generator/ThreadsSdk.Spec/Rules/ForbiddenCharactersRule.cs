using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>A text must not contain certain characters.</summary>
/// <param name="Subject">The name of the text.</param>
/// <param name="Characters">The characters.</param>
public sealed record ForbiddenCharactersRule(string Subject, string Characters) : ValueRule(Subject)
{
    public override string Describe(IRuleMarkup markup) =>
        $"must not contain {RuleText.Joined(Characters.Select(c => RuleEvaluation.Invisible(c) ?? markup.Character(c)), "or")}";

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        value.Text is { } text ? Violation(RuleEvaluation.Characters(Text, text, Characters)) : null;
}
