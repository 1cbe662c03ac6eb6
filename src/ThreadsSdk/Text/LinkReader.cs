using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Reads links within a text.</summary>
internal readonly ref struct LinkReader(string text, LinkReading reading)
{
    // So many letters on end are no part of an address, but text that follows it.
    private const int LongestWord = 100;

    // Punctuation after an address belongs to the text around it.
    private const string Trailing = ".,;:!?'*|([{]}";

    // What stands before an address that is part of another one: that of a page in an archive, or one to go on to.
    private const string BeforeInner = "/=?#&%:-_@+.~!$";

    // What stands before www. where that is part of something else, such as an address of mail or a path.
    private const string BeforeNoWww = "@_/=&%#+~\\";

    public static bool IsOfHost(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.';

    /// <summary>Reads a link, or something that looks like one without <c>http://</c>, <c>https://</c> and <c>www.</c>.</summary>
    /// <param name="start">The possible beginning.</param>
    /// <param name="wholeEnd">The end of the part that is certainly a link; the start if there is none.</param>
    /// <param name="end">The end of everything that may belong to it; where to continue if there is no link.</param>
    public bool TryRead(int start, out int wholeEnd, out int end)
    {
        wholeEnd = start;
        if (WebHost.SchemeLength(text, start) is > 0 and var scheme)
        {
            var from = start + scheme;
            end = ReadAddress(from, isInHost: true, out wholeEnd);
            wholeEnd = wholeEnd > from ? wholeEnd : start;
            return true;
        }

        end = start + 1;
        if (text[start] is '-' or '.')
        {
            return false;
        }

        while (end < text.Length && IsOfHost(text[end]))
        {
            end++;
        }

        var host = text.AsSpan(start, end - start);
        if (WebHost.StartOfScheme(text, start, end) is var inner and > 0)
        {
            end = inner;
            return false;
        }

        if (WebHost.StartsWithWww(host) && MayStartWww(start))
        {
            return TryReadWww(start, out wholeEnd, out end);
        }

        if (!WebHost.IsName(host))
        {
            return false;
        }

        end = GoesOn(end) ? ReadAddress(end, isInHost: false, out _) : start + host.TrimEnd(".-").Length;
        return true;
    }

    private static bool Ends(Rune rune) =>
        rune.Value < 0x80
            ? rune.Value is <= ' ' or '<' or '>' or '"' or '`' or '\x7F'
            : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => true,
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
                UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => true,
                UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
                UnicodeCategory.OtherPunctuation => rune.Value != 0xB7,
                UnicodeCategory.DashPunctuation => rune.Value is 0x2014 or 0x2015,
                UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
                _ => false,
            };

    private bool TryReadWww(int start, out int wholeEnd, out int end)
    {
        wholeEnd = start;
        var from = start + WebHost.Www.Length;
        var last = default(Rune);
        for (end = from; end < text.Length && WebHost.MayHold(RuneAt(end)); end += last.Utf16SequenceLength)
        {
            var rune = RuneAt(end);
            if (reading == LinkReading.Short && Characters.IsWrittenOn(rune) && !IsInName(from, end, last))
            {
                break;
            }

            last = rune;
        }

        var host = text.AsSpan(start, end - start).TrimEnd(".-");
        var isLink = WebHost.IsWww(host) && !(end < text.Length && text[end] == '@');
        if (isLink && GoesOn(end))
        {
            end = ReadAddress(end, isInHost: false, out wholeEnd);
            return true;
        }

        end = start + host.Length;
        wholeEnd = isLink && !WebHost.IsFile(host) ? end : start;
        return isLink;
    }

    /// <summary>Reads the rest after a scheme or host, and finds its certain end and its latest possible end.</summary>
    private int ReadAddress(int from, bool isInHost, out int wholeEnd)
    {
        wholeEnd = -1;
        var (end, depth, wordStart, letters, last) = (from, 0, from, 0, default(Rune));
        while (end < text.Length && RuneAt(end) is var rune && !Ends(rune))
        {
            isInHost &= rune.Value is not ('/' or '?' or '#' or ':');
            if (reading == LinkReading.Short)
            {
                if ((depth == 0 && rune.Value == ')') || (end > from && StartsAnother(end, last)))
                {
                    break;
                }

                if (wholeEnd < 0 && Characters.IsWrittenOn(rune) && !(isInHost && IsInName(from, end, last)))
                {
                    if (isInHost || end == from || Rune.IsLetterOrDigit(last) || last.Value == ')')
                    {
                        break;
                    }

                    // Behind a sign of addresses it may be a word of the address: cut there only where there is no other way.
                    wholeEnd = end;
                }

                (wordStart, letters) = IsOfWord(rune) ? (wordStart, letters + 1) : (end + rune.Utf16SequenceLength, 0);
                wholeEnd = wholeEnd < 0 && letters == LongestWord ? wordStart : wholeEnd;
            }

            depth += rune.Value switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            last = rune;
            end += rune.Utf16SequenceLength;
        }

        end = WithoutPunctuation(from, end, depth);
        wholeEnd = wholeEnd < 0 || wholeEnd > end ? end : wholeEnd;
        return end;
    }

    private int WithoutPunctuation(int from, int end, int depth)
    {
        while (end > from && (Trailing.Contains(text[end - 1]) || (text[end - 1] == ')' && depth < 0)))
        {
            depth += text[end - 1] == ')' ? 1 : 0;
            end--;
        }

        return end;
    }

    /// <summary>Determines whether letters of these scripts continue a host name: at its beginning, or after more of the same.</summary>
    private bool IsInName(int from, int at, Rune last) =>
        at == from
        || Characters.IsWrittenOn(last)
        || (last.Value == '.' && (!Ascii.IsValid(text.AsSpan(from, at - from)) || WebHost.IsOnlyWww(text.AsSpan(from, at - from))));

    private bool StartsAnother(int at, Rune last) =>
        (!IsOneOf(BeforeInner, last) && WebHost.SchemeLength(text, at) > 0)
        || ((IsOneOf(",;|)]}", last) || Characters.IsWrittenOn(last)) && WebHost.StartsWithWww(text.AsSpan(at)));

    private bool MayStartWww(int start)
    {
        if (start == 0)
        {
            return true;
        }

        Rune.DecodeLastFromUtf16(text.AsSpan(0, start), out var last, out _);
        return !IsOneOf(BeforeNoWww, last) && (!Rune.IsLetterOrDigit(last) || Characters.IsWrittenOn(last));
    }

    /// <summary>Determines whether a path, a port, a query or a fragment follows a host.</summary>
    private bool GoesOn(int at) =>
        at < text.Length && (text[at] is '/' or '?' or '#' || (text[at] == ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private Rune RuneAt(int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return rune;
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsOneOf(string characters, Rune rune) => rune.IsAscii && characters.Contains((char)rune.Value);
}
