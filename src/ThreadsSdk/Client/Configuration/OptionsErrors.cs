namespace ThreadsSdk.Client.Configuration;

/// <summary>
/// Collects errors of options. Each names the configuration key that holds the invalid value, or that could hold the missing one.
/// </summary>
/// <param name="describe">Builds the message from the option's name, the problem, and whether the option is missing.</param>
internal sealed class OptionsErrors(Func<string, string, bool, string> describe)
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Adds an error that concerns no single option.</summary>
    public void Add(string message) => _messages.Add(message);

    /// <summary>Adds an error for a required option that is missing.</summary>
    public void AddMissing(string option, string message) => _messages.Add(describe(option, message, true));

    /// <summary>Runs a check and adds an error for each <see cref="ArgumentException"/> it throws.</summary>
    /// <param name="check">Checks the options.</param>
    /// <param name="parent">The parent option, followed by a colon; empty for options at the top level.</param>
    public void AddOf(Action check, string parent = "")
    {
        try
        {
            check();
        }
        catch (ArgumentException e)
        {
            var suffix = $" (Parameter '{e.ParamName}')";
            var message = e.Message.EndsWith(suffix, StringComparison.Ordinal) ? e.Message[..^suffix.Length] : e.Message;
            _messages.Add(e.ParamName is { } option ? describe(parent + option, message, e is ArgumentNullException) : message);
        }
    }
}
