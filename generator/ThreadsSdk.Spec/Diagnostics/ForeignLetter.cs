using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Finds letters of other alphabets in names. They look like those of English, so that nobody sees why a name is not found.</summary>
internal static class ForeignLetter
{
    private const int FirstFullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;
    private const int FullWidthShift = 0xFEE0;

    /// <summary>Letters and signs, and what each is taken for.</summary>
    private static readonly Dictionary<char, string> Twins = CreateTwins();

    /// <summary>Says which letter of a name is the first that is not of English; null when all are.</summary>
    public static string? Describe(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (IsForeign(name[i]))
            {
                return Describe(name[i], i + 1);
            }
        }

        return null;
    }

    /// <summary>Writes the name as it was meant, so that it is found all the same and one letter is one mistake.</summary>
    public static string Mend(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            result.Append(IsForeign(letter) ? Twin(letter) ?? letter.ToString() : letter.ToString());
        }

        return result.ToString().Trim();
    }

    private static bool IsForeign(char letter) => letter > '~' || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));

    private static string Describe(char letter, int position)
    {
        var code = "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
        return Twin(letter) switch
        {
            null when IsVisible(letter) => $"'{letter}' ({code}) as letter {position}; names have the letters a to z only",
            null or "" when !IsVisible(letter) => $"the invisible {code} as letter {position}",
            " " => $"a blank of another kind ({code}) as letter {position}",
            "" => $"the quotation mark '{letter}' ({code}) as letter {position}; YAML knows only the straight ones",
            var twin => $"{Alphabet(letter)} '{letter}' ({code}) as letter {position}, which looks like '{twin}'",
        };
    }

    private static string Alphabet(char letter) =>
        (int)letter switch
        {
            >= 0x0370 and <= 0x03FF => "the Greek",
            >= 0x0400 and <= 0x052F => "the Cyrillic",
            >= 0x0530 and <= 0x058F => "the Armenian",
            >= FirstFullWidth and <= LastFullWidth => "the full-width",
            _ => "the",
        };

    private static string? Twin(char letter) =>
        (int)letter is >= FirstFullWidth and <= LastFullWidth ? ((char)(letter - FullWidthShift)).ToString()
        : Twins.TryGetValue(letter, out var twin) ? twin
        : IsVisible(letter) ? null
        : "";

    private static bool IsVisible(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark);

    private static Dictionary<char, string> CreateTwins()
    {
        (string Foreign, string Latin)[] rows =
        [
            ("\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D\u04CF", "aeopcyxijshdqwl"),
            ("\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u050C\u04C0", "ABEKMHOPCTYXIJSGI"),
            ("\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"),
            ("\u03B1\u03B9\u03BA\u03BD\u03BF\u03C1\u03C5\u03C7", "aikvopux"),
            ("\u0585\u057D\u0578\u0581\u0570\u0131\u0261\u2010\u2011\u2012\u2013\u2014\u2212", "ounghig------"),
        ];
        var twins = new Dictionary<char, string>();
        foreach (var (foreign, latin) in rows)
        {
            for (var i = 0; i < foreign.Length; i++)
            {
                twins[foreign[i]] = latin[i].ToString();
            }
        }

        foreach (var quote in "\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB")
        {
            twins[quote] = "";
        }

        foreach (var blank in "\u00A0\u2002\u2003\u2007\u2009\u200A\u202F\u3000")
        {
            twins[blank] = " ";
        }

        return twins;
    }
}
