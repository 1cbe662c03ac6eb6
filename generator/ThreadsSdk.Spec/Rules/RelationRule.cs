namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents a rule between several parameters of a request.</summary>
public abstract record RelationRule : ParameterRule
{
    private protected RelationRule(string subject)
        : base(subject) { }

    /// <summary>Returns how the request breaks the rule; null when it keeps it.</summary>
    public RuleViolation? Evaluate(IGivenParameters given) => Error(given) is { } error ? new RuleViolation(this, error) : null;

    private protected abstract string? Error(IGivenParameters given);
}
