namespace ThreadsSdk.Spec.Tooling.Calls;

/// <summary>Represents a rule that the parameters of a call break.</summary>
/// <param name="Parameter">The parameter, or what within it is wrong.</param>
/// <param name="Rule">The rule, as the rest of a sentence that begins with the parameter.</param>
public sealed record CallError(string Parameter, string Rule);
