namespace ThreadsSdk.Spec.Rules;

/// <summary>A text must have a certain length.</summary>
/// <param name="Subject">The name of the text.</param>
/// <param name="Min">The least length.</param>
/// <param name="Max">The greatest length.</param>
/// <param name="Counting">How the length is counted.</param>
public sealed record LengthRule(string Subject, Bound? Min, Bound? Max, TextCounting Counting) : BoundedRule(Subject, Min, Max)
{
    public override string Describe(IRuleMarkup markup) =>
        $"must have {RuleText.Between(Min, Max, "character", markup)}"
        + (Counting == TextCounting.EmojiBytes ? " (an emoji counts as its UTF-8 bytes)" : "");

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context)
    {
        if (value.Text is not { } text)
        {
            return null;
        }

        var length = context.Count(text, Counting);
        return Violation(RuleEvaluation.Size(Text, length, LeastWhole, MostWhole), length);
    }
}
