namespace ThreadsSdk.Cli.Failures;

/// <summary>Finds the word that was meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest word; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> words) => words
        .Select(known => (Word: known, Distance: Distance(word, known)))
        .Where(known => known.Distance <= Math.Max(1, known.Word.Length / 3))
        .OrderBy(known => known.Distance)
        .Select(known => known.Word)
        .FirstOrDefault();

    /// <summary>How many letters must be changed, added, removed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var distances = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++)
        {
            for (var column = 0; column <= to.Length; column++)
                distances[row, column] = row == 0 || column == 0 ? row + column : Step(row, column);
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
