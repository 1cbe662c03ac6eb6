namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a <see cref="PublishOptions.IdempotencyKey"/> was used for another post before. Nothing was sent.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class IdempotencyKeyReusedException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>Gets the key.</summary>
    public string? IdempotencyKey { get; init; }

    internal static IdempotencyKeyReusedException Create(string key) =>
        new($"The key '{key}' was used for another post. Publish this one with another key, or delete the other post's journal.")
        {
            IdempotencyKey = key,
        };
}
