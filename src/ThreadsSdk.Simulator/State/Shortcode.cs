using System.Globalization;

namespace ThreadsSdk.Simulator.State;

/// <summary>Creates and reads the short id in permalinks: the id in base 64.</summary>
internal static class Shortcode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string FromId(string id)
    {
        var text = "";
        for (var rest = ulong.Parse(id, CultureInfo.InvariantCulture); rest > 0; rest /= 64)
        {
            text = Alphabet[(int)(rest % 64)] + text;
        }

        return text;
    }

    /// <summary>Returns the id that a short id stands for.</summary>
    public static string ToId(string shortcode) =>
        shortcode
            .Aggregate(0UL, (id, sign) => (id * (ulong)Alphabet.Length) + (ulong)Alphabet.IndexOf(sign, StringComparison.Ordinal))
            .ToString(CultureInfo.InvariantCulture);
}
