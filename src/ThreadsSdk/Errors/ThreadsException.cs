namespace ThreadsSdk;

/// <summary>The base class of the exceptions of this library. Messages never contain a token, a secret or a query.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.PublishAsync(Post.Text("Hello"));
/// }
/// catch (ThreadsException e)
/// {
///     Console.WriteLine($"{e.Operation}: {e.Message}");
/// }
/// </code>
/// </example>
public class ThreadsException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Gets the operation that failed, such as <c>Media.Get</c>; null if none was called.</summary>
    public string? Operation { get; init; }
}
