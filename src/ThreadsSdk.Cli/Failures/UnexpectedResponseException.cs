namespace ThreadsSdk.Cli.Failures;

/// <summary>The exception for a response that Threads does not give.</summary>
/// <param name="message">What the server did.</param>
/// <param name="nextStep">What to do about it.</param>
internal sealed class UnexpectedResponseException(string message, string nextStep) : Exception(message)
{
    public string NextStep { get; } = nextStep;
}
