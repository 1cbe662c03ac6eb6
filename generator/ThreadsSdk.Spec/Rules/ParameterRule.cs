namespace ThreadsSdk.Spec.Rules;

/// <summary>
/// Represents a rule that the values of a request keep to. The set of rules is closed: each is a sealed record that derives from
/// <see cref="ValueRule"/> or <see cref="RelationRule"/>. Client, simulator and documentation take the words of a rule and its evaluation
/// from here.
/// </summary>
public abstract record ParameterRule
{
    private protected ParameterRule(string subject) => Subject = subject;

    /// <summary>Gets the name on the wire of what the rule is about.</summary>
    public string Subject { get; }

    /// <summary>Gets the rule as the rest of a sentence that begins with the subject, such as <c>must be given</c>.</summary>
    public string Text => Describe(PlainMarkup.Instance);

    /// <summary>Writes the same text with its names and figures marked up.</summary>
    public abstract string Describe(IRuleMarkup markup);
}
