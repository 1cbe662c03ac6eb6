namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when values break rules of Threads. Nothing was sent. The message lists every error and never shows a
/// value.
/// </summary>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.PublishAsync(Post.Text(new string('x', 501)));
/// }
/// catch (ThreadsValidationException e)
/// {
///     foreach (ValidationError error in e.Errors)
///     {
///         Console.WriteLine($"{error.Property}: {error.Rule} (limit {error.Limit})");
///     }
/// }
/// </code>
/// </example>
public sealed class ThreadsValidationException : ThreadsException
{
    /// <summary>Initializes a new instance with the given errors.</summary>
    /// <param name="errors">The errors.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public ThreadsValidationException(IReadOnlyList<ValidationError> errors)
        : base(string.Join(' ', errors))
    {
        if (errors.Count == 0)
        {
            throw new ArgumentException("There must be at least one error.", nameof(errors));
        }

        Errors = errors;
    }

    /// <summary>Gets all errors in the order they were found. There is at least one.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }
}
