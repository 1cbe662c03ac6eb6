namespace ThreadsSdk.Cli.Failures;

/// <summary>The exception for somebody who was waited for in vain.</summary>
/// <param name="message">Who.</param>
/// <param name="nextStep">What to do about it.</param>
internal sealed class NoResponseException(string message, string nextStep) : Exception(message)
{
    public string NextStep { get; } = nextStep;
}
