namespace ThreadsSdk.Spec.Rules;

/// <summary>The value must be given.</summary>
public sealed record RequiredRule(string Subject) : ValueRule(Subject)
{
    /// <summary>Gets whether an empty text or list counts as given, because another rule tells about it.</summary>
    public bool AllowsEmpty { get; init; }

    public override string Describe(IRuleMarkup markup) => RuleEvaluation.MustBeGiven;

    public override RuleViolation? Evaluate(RuleValue value, IRuleContext context) =>
        Violation(RuleEvaluation.Required(AllowsEmpty ? !value.IsMissing : !value.IsEmpty));
}
