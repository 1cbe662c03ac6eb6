namespace ThreadsSdk.TextCutting;

/// <summary>
/// Splits a text into parts that, joined, are the original text. A part is never blank. No grapheme or link is split, and a mention or
/// hashtag only if unavoidable. A part ends after a paragraph, line, sentence or word, in this order, if that leaves it at least half full.
/// </summary>
internal readonly ref struct TextCutter
{
    private readonly ReadOnlySpan<TextUnit> _units;
    private readonly int _limit;
    private readonly Func<int, int, int>? _reserve;
    private readonly List<TextSlice> _slices = [];

    private TextCutter(string text, int limit, ThreadsTextCounting counting, Func<int, int, int>? reserve)
    {
        _units = TextUnits.Parse(text, counting);
        _limit = limit;
        _reserve = reserve;
    }

    /// <summary>Splits a text. An empty text has no parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The highest length of a part.</param>
    /// <param name="counting">The counting method.</param>
    /// <param name="reserve">
    /// Returns the length to keep free in a part, by its index and the number of parts. With more parts, those before the last must not get
    /// more room.
    /// </param>
    /// <param name="slices">The parts in order.</param>
    /// <param name="tooLong">The text that fits no part if the result is false: a URL, a grapheme, or a run of white space.</param>
    public static bool TryCut(
        string text,
        int limit,
        ThreadsTextCounting counting,
        Func<int, int, int>? reserve,
        out IReadOnlyList<TextSlice> slices,
        out TextSlice tooLong
    )
    {
        var cutter = new TextCutter(text, limit, counting, reserve);
        slices = cutter._slices;

        // Parts cut with too many in mind are good too: they have more room than they took.
        for (var total = 1; cutter.TryCut(total, out tooLong); total = slices.Count)
        {
            if (slices.Count <= total)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryCut(int total, out TextSlice tooLong)
    {
        _slices.Clear();
        tooLong = default;
        var start = 0;
        while (start < _units.Length - 1)
        {
            var end = End(start, total);
            if (end < 0)
            {
                tooLong = TooLong(start, total);
                return false;
            }

            _slices.Add(Slice(start, end));
            start = end;
        }

        return true;
    }

    /// <summary>Returns the end of a part that starts at a unit; -1 if there is none.</summary>
    private int End(int start, int total)
    {
        var part = _slices.Count;
        var rest = _units[^1].Counted - _units[start].Counted;
        if (rest <= RoomOfLast(part) && _units[start].Need <= rest)
        {
            return _units.Length - 1;
        }

        var room = Math.Min(Room(part, total), rest);
        if (_units[start].Need > room)
        {
            return -1;
        }

        var first = After(start, _units[start].Need);
        var half = Math.Max(first, After(start, room - room / 2));
        var last = room == rest ? _units.Length - 2 : After(start, room + 1) - 1;
        var nextRoom = Room(part + 1, total);
        for (var least = TextBoundary.Paragraph; least >= TextBoundary.Grapheme; least--)
        {
            if (LastCut(half, last, least, nextRoom) is var end and >= 0)
            {
                return end;
            }
        }

        return LastCut(first, last, TextBoundary.Word, nextRoom) is var word and >= 0 ? word
            : LastCut(first, last, TextBoundary.Grapheme, nextRoom) is var grapheme and >= 0 ? grapheme
            : LastCut(first, last, TextBoundary.Inside, nextRoom);
    }

    /// <summary>Returns the first unit at which the text since the start has at least the given length.</summary>
    private int After(int start, int count)
    {
        var at = start;
        while (_units[at].Counted - _units[start].Counted < count)
        {
            at++;
        }

        return at;
    }

    private int LastCut(int first, int last, TextBoundary least, int nextRoom)
    {
        while (last >= first && (_units[last].Before < least || _units[last].Need > nextRoom))
        {
            last--;
        }

        return last >= first ? last : -1;
    }

    private TextSlice TooLong(int start, int total)
    {
        var part = _slices.Count;
        var room = Math.Min(RoomOfLast(part), Math.Min(Room(part, total), Room(part + 1, total)));
        while (_units[start].Need <= room)
        {
            start++;
        }

        var end = start;
        while (_units[end].IsBlank)
        {
            end++;
        }

        // What white space is needed for may be too long by itself.
        if (end > start && (end == _units.Length - 1 || _units[end].Need <= room))
        {
            return Slice(start, end);
        }

        start = end++;
        while (_units[end].Before == TextBoundary.None)
        {
            end++;
        }

        return Slice(start, end);
    }

    private TextSlice Slice(int start, int end) => new(_units[start].Start, _units[end].Start - _units[start].Start);

    /// <summary>Returns the room of a part that is not the last.</summary>
    private int Room(int part, int total) => _limit - (_reserve?.Invoke(part, Math.Max(part + 2, total)) ?? 0);

    private int RoomOfLast(int part) => _limit - (_reserve?.Invoke(part, part + 1) ?? 0);
}
