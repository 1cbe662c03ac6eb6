namespace ThreadsSdk.Http;

/// <summary>Carries an answer that could not be read to where its response is known. No caller sees it.</summary>
/// <param name="json">The answer.</param>
/// <param name="reason">Why it could not be read; null when it is an error of Meta's.</param>
internal sealed class UnreadAnswerException(byte[] json, Exception? reason) : Exception("The answer was not read.", reason)
{
    public byte[] Json { get; } = json;
}
