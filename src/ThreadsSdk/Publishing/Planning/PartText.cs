using System.Globalization;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Represents the text of one part of a chain: a piece of the whole text, and the lines below it.</summary>
internal sealed record PartText
{
    /// <summary>Gets the piece of the whole text.</summary>
    public required string Piece { get; init; }

    /// <summary>Gets the mark that shows that the text continues in the next part; null for none.</summary>
    public string? CutMark { get; init; }

    /// <summary>Gets a value indicating whether the text continues in the next part.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Gets the link placed below it because Threads cannot create a card for it; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the hashtags assigned to it; null for none.</summary>
    public string? Hashtags { get; init; }

    /// <summary>Gets a value indicating whether its number is placed below it.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Gets the index of the text it is a piece of; null if it may not be split again.</summary>
    public int? Source { get; init; }

    public static string Number(int number, int total) => string.Create(CultureInfo.InvariantCulture, $"{number}/{total}");

    /// <summary>Returns the length a line takes below a text.</summary>
    public static int Room(string? line, ThreadsTextCounting counting) =>
        string.IsNullOrEmpty(line) ? 0 : 1 + ThreadsText.Count(line, counting);

    /// <summary>Returns the spoilers within a piece of a text, relative to the beginning of the piece.</summary>
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

    /// <summary>Returns the text as it is posted.</summary>
    public string? ToText(int number, int total)
    {
        var text = Below(Below(GoesOn ? Piece + CutMark : Piece, Link), Hashtags);
        text = Below(text, IsNumbered && total > 1 ? Number(number, total) : null);
        return text.Length == 0 ? null : text;
    }

    private static string Below(string text, string? line) =>
        string.IsNullOrEmpty(line) ? text
        : text.Length == 0 ? line
        : text + "\n" + line;
}
