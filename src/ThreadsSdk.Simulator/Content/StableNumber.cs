using System.Text;

namespace ThreadsSdk.Simulator.Content;

/// <summary>Generates numbers that look random and are the same in every run.</summary>
internal static class StableNumber
{
    /// <summary>Returns a number from 0 up to a bound, made from a text (FNV-1a).</summary>
    public static int From(string text, int bound)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return (int)(hash % (uint)bound);
    }
}
