namespace ThreadsSdk.Cli.Failures;

/// <summary>The exception for a command that cannot do what it was asked to. Nothing was sent.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="nextStep">What to do about it.</param>
internal sealed class UsageException(string message, string? nextStep = null) : Exception(message)
{
    public string? NextStep { get; } = nextStep;

    /// <summary>The rules of Threads that are broken, if that is what is wrong.</summary>
    public IReadOnlyList<ValidationError> Rules { get; init; } = [];
}
