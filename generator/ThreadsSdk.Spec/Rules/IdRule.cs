namespace ThreadsSdk.Spec.Rules;

/// <summary>
/// The value must be an id, rather than what the website shows. Meta has no such rule: it responds that there is no such object, and so
/// does a server that imitates it.
/// </summary>
/// <param name="Subject">The name of the value.</param>
/// <param name="IsInPath">Whether it is part of the path, where some texts would lead elsewhere.</param>
public sealed record IdRule(string Subject, bool IsInPath) : ValueRule(Subject)
{
    public override string Describe(IRuleMarkup markup) => RuleEvaluation.MustBeId;

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        Violation(IsInPath ? RuleEvaluation.PathId(value.Text, context.SiteHosts) : RuleEvaluation.Id(value.Text, context.SiteHosts));
}
