namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents a rule that sets a least or a greatest figure, or both.</summary>
public abstract record BoundedRule : ValueRule
{
    private protected BoundedRule(string subject, Bound? min, Bound? max)
        : base(subject) => (Min, Max) = (min, max);

    /// <summary>Gets the least figure; null when there is none.</summary>
    public Bound? Min { get; }

    /// <summary>Gets the greatest figure; null when there is none.</summary>
    public Bound? Max { get; }

    private protected long? LeastWhole => (long?)Min?.Value;

    private protected long? MostWhole => (long?)Max?.Value;

    private protected double? Least => (double?)Min?.Value;

    private protected double? Most => (double?)Max?.Value;

    private protected RuleViolation? Violation(string? error, double actual) =>
        error is null ? null : new RuleViolation(this, error, RuleEvaluation.PassedBound(actual, Least, Most), actual > Most);
}
