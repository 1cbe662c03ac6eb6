using System.Globalization;
using System.Text;

namespace ThreadsSdk.Cli.Encodings;

/// <summary>An encoding that a text may be in.</summary>
/// <param name="Name">Its name for iconv.</param>
/// <param name="CodePage">Its number on Windows.</param>
/// <param name="Kind">How its letters stand among those of ASCII.</param>
/// <param name="Letters">The letters, beyond ASCII, that its languages use most; of an alphabet the most frequent stand first.</param>
internal sealed record KnownEncoding(string Name, int CodePage, KnownEncoding.Words Kind, string Letters)
{
    private const string Hanzi =
        "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知现样"
        + "這來個國說們為時會著過學對裡後麼還發當無開見經頭從動兩長現樣東車馬門問間關電話書買賣點氣愛請謝讓給認識歡樂體灣與";

    private const string Kana =
        "のにはをたがでてとしれさあいうかきくけこすせそちつなねまみめもやよらりるろわんっょゅアイウカキクコサシスタテトナニフラリルレロンーッ、。";
    private const string Hangul = "이다는을를가의에고하지로한은기사도리어나인아대서자시정전라과그들해니것있수만세요안녕여보제일국말글";
    private const string Cyrillic = "оеаинтсрвлкмпудыьі";

    /// <summary>Those that are met; the likelier of two that fit alike stands first.</summary>
    public static IReadOnlyList<KnownEncoding> All { get; } =
    [
        new("WINDOWS-1252", 1252, Words.Few, "éèàáâãäåæçêëìíîïñòóôõöøùúûüßœÉÈÀÁÄÅÆÇÊÍÑÓÖØÜŒ’‘“”„–—…«»€°¿¡·£©®ðþ"),
        new("WINDOWS-1250", 1250, Words.Few, "ąćęłńóśźżčďěňřšťůžáéíýöüőúűăâîşţţșțđäôĺľŕĄĆĘŁŃÓŚŹŻČŘŠŽÁÉÍŐŰ„”–’ß"),
        new("WINDOWS-1254", 1254, Words.Few, "çğıöşüÇĞİÖŞÜâî’“”"),
        new("WINDOWS-1257", 1257, Words.Few, "āčēģīķļņšūžėįųąęõäöüĀČĒĪŠŽ„”“–"),
        new("ISO-8859-2", 28592, Words.Few, "ąćęłńóśźżčďěňřšťůžáéíýöüőúűđäôĄĆĘŁŃŚŹŻČŘŠŽ"),
        new("WINDOWS-1251", 1251, Words.Whole, Cyrillic + "«»—–…№"),
        new("KOI8-R", 20866, Words.Whole, Cyrillic),
        new("CP866", 866, Words.Whole, Cyrillic),
        new("WINDOWS-1253", 1253, Words.Whole, "αοιετνσηυρπκλμςάίέόύήώ«»"),
        new("WINDOWS-1255", 1255, Words.Whole, "יוהלאתמברשנםדקחע"),
        new("WINDOWS-1256", 1256, Words.Whole, "ايلمنوترهبعدسفكقةىی،"),
        new("CP874", 874, Words.Whole, "านรอกเงมยลวดทสตะปบคหไพจช่้ีัิื์ุูแ"),
        new("CP932", 932, Words.Any, Kana + Hanzi),
        new("EUC-JP", 51932, Words.Any, Kana + Hanzi),
        new("GB18030", 54936, Words.Any, Hanzi + "，。！？、：；“”"),
        new("BIG5", 950, Words.Any, Hanzi + "，。！？、：；「」"),
        new("CP949", 949, Words.Any, Hangul),
        new("UTF-16LE", 1200, Words.Any, Hanzi + Kana + Hangul + "，！？："),
        new("UTF-16BE", 1201, Words.Any, Hanzi + Kana + Hangul + "，！？："),
    ];

    /// <summary>Names the ways in which letters beyond ASCII stand in words.</summary>
    internal enum Words
    {
        /// <summary>A few of a word, beside letters of ASCII.</summary>
        Few,

        /// <summary>All of a word.</summary>
        Whole,

        Any,
    }

    /// <summary>The share of plausible characters when bytes are read as UTF-16; 0 where one is none.</summary>
    public static double Utf16(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        var text = encoding.GetString(sample[..(sample.Length & ~1)]);
        var good = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || (rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r'))
            )
            {
                return 0;
            }

            // ASCII read the wrong way round is mostly Chinese.
            good +=
                rune.Value < 0x80 ? 1
                : rune.Value
                    is (>= 0xA0 and < 0x1800)
                        or (>= 0x2010 and < 0x2040)
                        or (>= 0x3000 and < 0x3100)
                        or (>= 0x4E00 and < 0xA000)
                        or (>= 0xAC00 and < 0xD7A4)
                        or (>= 0xFF00 and < 0xFFEF)
                        or > 0xFFFF
                    ? 0.95 * rune.Utf16SequenceLength
                : 0;
        }

        return good / Math.Max(1, text.Length);
    }

    /// <summary>
    /// Gets the share of letters beyond ASCII that its languages have, in places where they have them; 0 when it is another one.
    /// </summary>
    public double Share(ReadOnlySpan<byte> sample)
    {
        if (Decode(sample) is not { } text)
        {
            return 0;
        }

        var (all, usual) = (0, 0.0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] < 0x80)
            {
                continue;
            }

            all++;
            var rank = Letters.IndexOf(Kind == Words.Whole ? char.ToLowerInvariant(text[at]) : text[at], StringComparison.Ordinal);
            if (rank >= 0)
            {
                usual += Weight(text, at) * (Kind == Words.Whole ? 1 - (0.5 * rank / Letters.Length) : 1);
            }
        }

        // Of thousands of characters fewer are usual, and bytes seldom make them by chance.
        return all == 0 ? 0 : usual / all * (Kind == Words.Any ? 1.6 : 1);
    }

    private double Weight(string text, int at)
    {
        if (Kind == Words.Any || !char.IsLetter(text[at]))
        {
            return 1;
        }

        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        var isFew = char.IsAsciiLetter(before) || char.IsAsciiLetter(after);
        var isAlone = !char.IsLetter(before) && !char.IsLetter(after);
        return isAlone ? 0.5
            : isFew == (Kind == Words.Few) ? 1
            : 0.1;
    }

    private string? Decode(ReadOnlySpan<byte> sample)
    {
        var encoding =
            CodePagesEncodingProvider.Instance.GetEncoding(
                CodePage,
                EncoderFallback.ReplacementFallback,
                DecoderFallback.ReplacementFallback
            ) ?? Encoding.GetEncoding(CodePage);
        var text = encoding.GetString(sample);

        // A sample may end in the middle of a character. Some encodings leave out what is none.
        var again = encoding.GetBytes(text).AsSpan();
        var isWhole =
            again.Length > sample.Length - 3
            && again[..Math.Max(0, sample.Length - 3)].SequenceEqual(sample[..Math.Max(0, sample.Length - 3)]);
        return isWhole && text.AsSpan().IndexOfAny(EncodingGuess.Controls) < 0 ? text.TrimEnd('\uFFFD') : null;
    }
}
