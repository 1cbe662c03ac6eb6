namespace ThreadsSdk.Client.Configuration;

/// <summary>
/// What is wrong with options, told with the key of the configuration that gave the wrong value, or that could give the missing one.
/// </summary>
/// <param name="describe">Makes the message of an error, of the name of the option, what is wrong, and whether it is missing.</param>
internal sealed class OptionsErrors(Func<string, string, bool, string> describe)
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Adds an error of no option alone.</summary>
    public void Add(string message) => _messages.Add(message);

    /// <summary>Adds the error of an option that has to be given and is not.</summary>
    public void AddMissing(string option, string message) => _messages.Add(describe(option, message, true));

    /// <summary>Adds what a check throws an <see cref="ArgumentException"/> for.</summary>
    /// <param name="check">Checks the options.</param>
    /// <param name="parent">The option that holds them, with a colon after it; empty when they stand alone.</param>
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
