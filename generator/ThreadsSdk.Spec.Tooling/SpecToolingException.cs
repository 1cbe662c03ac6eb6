namespace ThreadsSdk.Spec.Tooling;

/// <summary>The exception for a file that cannot be used: a spec with errors, or a document of another kind. Nothing was written.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="nextStep">What to do about it.</param>
public sealed class SpecToolingException(string message, string nextStep) : Exception(message)
{
    /// <summary>Gets what to do about it.</summary>
    public string NextStep { get; } = nextStep;
}
