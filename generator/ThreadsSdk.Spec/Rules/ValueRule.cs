namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents a rule about one value by itself: a parameter, or a property of a JSON object.</summary>
public abstract record ValueRule : ParameterRule
{
    private protected ValueRule(string subject)
        : base(subject) { }

    /// <summary>Returns how the value breaks the rule; null when it keeps it.</summary>
    public abstract RuleViolation? Evaluate(RuleValue value, IRuleContext context);

    private protected RuleViolation? Violation(string? error) => error is null ? null : new RuleViolation(this, error);
}
