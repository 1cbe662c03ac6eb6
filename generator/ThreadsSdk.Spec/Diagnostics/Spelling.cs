using System;
using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Finds the word that was meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The nearest word, whatever its case; the first in ordinal order when several are as near. Null when each differs in more than one
    /// letter, and in more than a third of the letters of the longer of the two.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> words) =>
        words
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(known => known.Distance <= Math.Max(1, Math.Max(written.Length, known.Word.Length) / 3))
            .OrderBy(known => known.Distance)
            .ThenBy(known => known.Word, StringComparer.Ordinal)
            .Select(known => known.Word)
            .FirstOrDefault();

    /// <summary>Counts the letters that must be changed, added, removed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var distances = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++)
        {
            for (var column = 0; column <= to.Length; column++)
            {
                distances[row, column] = row == 0 || column == 0 ? row + column : Step(row, column);
            }
        }

        return distances[from.Length, to.Length];

        int Step(int row, int column)
        {
            var change = distances[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
            var best = Math.Min(change, Math.Min(distances[row - 1, column], distances[row, column - 1]) + 1);
            var isSwap = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
            return isSwap ? Math.Min(best, distances[row - 2, column - 2] + 1) : best;
        }
    }
}
