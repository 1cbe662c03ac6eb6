using System.Runtime.CompilerServices;

namespace ThreadsSdk.Native;

/// <summary>Something is not as it should be.</summary>
internal sealed class SurpriseException(string message) : Exception(message)
{
    public static void Unless(bool isAsExpected, [CallerArgumentExpression(nameof(isAsExpected))] string expectation = "")
    {
        if (!isAsExpected)
        {
            throw new SurpriseException($"Not so: {expectation}");
        }
    }
}
