namespace ThreadsSdk.Publishing;

/// <summary>
/// It took longer than <see cref="PublishOptions.Timeout"/>. What Threads is processing goes on there, and hosted files stay, so that
/// resuming
/// soon loses nothing.
/// </summary>
/// <param name="message">What was waited for.</param>
/// <param name="innerException">Why.</param>
public sealed class PublishTimeoutException(string message, Exception? innerException = null) : PublishException(message, innerException);
