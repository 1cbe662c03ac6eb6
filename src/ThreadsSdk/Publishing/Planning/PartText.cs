using System.Globalization;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>The text of one part of a chain: a piece of the whole, and what is put below it.</summary>
internal sealed record PartText
{
    /// <summary>The piece of the whole text.</summary>
    public required string Piece { get; init; }

    /// <summary>What shows that the text goes on in the next part; null for nothing.</summary>
    public string? CutMark { get; init; }

    /// <summary>Whether the text goes on in the next part.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The link that is put below it because Threads could make no card for it; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The hashtags that were dealt to it; null for none.</summary>
    public string? Hashtags { get; init; }

    /// <summary>Whether its number is put below it.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Which text it is a piece of; null when it may not be cut again.</summary>
    public int? Source { get; init; }

    public static string Number(int number, int total) => string.Create(CultureInfo.InvariantCulture, $"{number}/{total}");

    /// <summary>How much room a line takes below a text.</summary>
    public static int Room(string? line, ThreadsTextCounting counting) =>
        string.IsNullOrEmpty(line) ? 0 : 1 + ThreadsText.Count(line, counting);

    /// <summary>The spoilers within a piece of a text, counted from where the piece begins.</summary>
    public static IReadOnlyList<TextEntity>? Within(IReadOnlyList<TextEntity>? entities, int start, int end)
    {
        List<TextEntity>? within = null;
        foreach (var entity in entities ?? [])
        {
            var from = Math.Max(entity.Offset ?? 0, start);
            var to = Math.Min((entity.Offset + entity.Length) ?? 0, end);
            if (from < to)
            {
                (within ??= []).Add(entity with { Offset = from - start, Length = to - from });
            }
        }

        return within;
    }

    /// <summary>The text as it is posted.</summary>
    public string? ToText(int number, int total)
    {
        var text = Below(Below(GoesOn ? Piece + CutMark : Piece, Link), Hashtags);
        text = Below(text, IsNumbered ? Number(number, total) : null);
        return text.Length == 0 ? null : text;
    }

    private static string Below(string text, string? line) =>
        string.IsNullOrEmpty(line) ? text
        : text.Length == 0 ? line
        : text + "\n" + line;
}
