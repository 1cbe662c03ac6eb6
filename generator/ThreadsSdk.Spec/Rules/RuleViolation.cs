namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents a rule that is broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">The rule and by how much it is broken, as the rest of a sentence that begins with the rule's subject.</param>
/// <param name="Limit">The bound that was passed; null when the rule has none.</param>
/// <param name="IsAbove">Whether the value is above that bound, rather than below.</param>
public sealed record RuleViolation(ParameterRule Rule, string Text, double? Limit = null, bool IsAbove = false);
