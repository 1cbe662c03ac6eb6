using System;
using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Keeps one mistake that shows at many places from hiding all others.</summary>
internal static class Repetition
{
    private const int MostPlaces = 3;

    /// <summary>Leaves three of the messages that say the same, and has the third tell how many there are beside them.</summary>
    /// <param name="messages">The messages, in their order.</param>
    /// <param name="same">What a message says; null for one that always stays.</param>
    /// <param name="with">Adds a text to the end of a message.</param>
    public static IEnumerable<T> Few<T>(IEnumerable<T> messages, Func<T, string?> same, Func<T, string, T> with)
    {
        var all = messages.ToList();
        var times = all.Select(same).OfType<string>().GroupBy(key => key).ToDictionary(key => key.Key, key => key.Count());
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var message in all)
        {
            if (same(message) is not { } key || times[key] <= MostPlaces)
            {
                yield return message;
                continue;
            }

            met.TryGetValue(key, out var before);
            met[key] = before + 1;
            var others = times[key] - MostPlaces;
            if (before < MostPlaces - 1)
            {
                yield return message;
            }
            else if (before == MostPlaces - 1)
            {
                yield return with(message, $" (the same at {others} further place{(others == 1 ? "" : "s")})");
            }
        }
    }
}
