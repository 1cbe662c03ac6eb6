namespace ThreadsSdk;

/// <summary>Values break rules of Threads; nothing was sent. The message tells every rule and never shows a value.</summary>
public sealed class BrokenRulesException : ArgumentException
{
    /// <summary>Creates an exception that tells of broken rules.</summary>
    /// <param name="rules">The rules; the first one names the parameter of the exception.</param>
    /// <exception cref="ArgumentException">There are no rules.</exception>
    public BrokenRulesException(IReadOnlyList<BrokenRule> rules)
        : base(null, rules is [var first, ..] ? first.Property : null)
    {
        if (rules.Count == 0)
        {
            throw new ArgumentException("There must be at least one broken rule.", nameof(rules));
        }

        Rules = rules;
    }

    /// <summary>Every broken rule as a sentence.</summary>
    public override string Message => string.Join(' ', Rules);

    /// <summary>Every broken rule, at least one, in the order they were found.</summary>
    public IReadOnlyList<BrokenRule> Rules { get; }
}
