namespace ThreadsSdk;

/// <summary>Values break rules of Threads; nothing was sent. The message tells every error and never shows a value.</summary>
public sealed class ThreadsValidationException : ThreadsException
{
    /// <summary>Creates an exception that tells of errors.</summary>
    /// <param name="errors">The errors.</param>
    /// <exception cref="ArgumentException">There are no errors.</exception>
    public ThreadsValidationException(IReadOnlyList<ValidationError> errors)
        : base(string.Join(' ', errors))
    {
        if (errors.Count == 0)
        {
            throw new ArgumentException("There must be at least one error.", nameof(errors));
        }

        Errors = errors;
    }

    /// <summary>Every error, at least one, in the order they were found.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }
}
