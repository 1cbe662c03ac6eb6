namespace ThreadsSdk;

/// <summary>The exception that is thrown when no response was received, because the network failed or the call timed out.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one; a <see cref="TimeoutException"/> if the call timed out.</param>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.Media.DeleteAsync("17890");
/// }
/// catch (ThreadsTransportException e) when (!e.MayHaveArrived)
/// {
///     Console.WriteLine("Nothing was deleted.");
/// }
/// </code>
/// </example>
public sealed class ThreadsTransportException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Gets a value indicating whether the request may have reached Meta. If false, it had no effect.</summary>
    public bool MayHaveArrived { get; init; } = true;

    /// <summary>Gets a value indicating whether the call timed out.</summary>
    public bool IsTimeout { get; init; }
}
