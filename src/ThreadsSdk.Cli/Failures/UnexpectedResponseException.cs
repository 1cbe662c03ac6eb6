namespace ThreadsSdk.Cli.Failures;

/// <summary>The server did something that Threads does not do.</summary>
/// <param name="message">What it did.</param>
/// <param name="nextStep">What to do about it.</param>
internal sealed class UnexpectedResponseException(string message, string nextStep) : Exception(message)
{
    public string NextStep { get; } = nextStep;
}
