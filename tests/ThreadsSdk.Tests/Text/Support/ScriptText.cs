using System.Globalization;
using System.Text;

namespace ThreadsSdk.Tests.Text.Support;

/// <summary>Makes texts of one or more scripts, letter by letter and syllable by syllable, each by its number.</summary>
internal static class ScriptText
{
    private static readonly string[][] Scripts =
    [
        ["a", "b", "e\u0301", "ß", "o\u0308\u0323", "'", "-"],
        ["я", "ж", "и\u0306", "ё"],
        ["α", "ώ", "ς"],
        ["क", "क्ष", "त्र", "ज्ञ", "स्त्री", "क्\u200Dष", "क्\u200Cष", "नि", "मा", "हिं", "ड़", "त्त्व", "।"],
        ["ক", "ক্ষ", "স্ত্র", "র\u200D্য", "কো", "ং"],
        ["ક", "ક્ષ", "જ્ઞ", "શ્રી"],
        ["ਕ", "ਕ੍ਰ", "ਸ਼", "ੴ"],
        ["କ", "କ୍ଷ", "ନ୍ତ୍ର"],
        ["க", "க்ஷ", "கோ", "ஸ்ரீ"],
        ["క", "క్ష", "స్త్రీ", "కో"],
        ["ಕ", "ಕ್ಷ", "ಸ್ತ್ರೀ"],
        ["ക", "ക്ഷ", "സ്ത്രീ", "ന്\u200D", "ൺ"],
        ["ක", "ක්\u200Dෂ", "ශ්\u200Dරී", "කෝ"],
        ["ក", "ស្រី", "ក្ម្ព", "ខ្ញុំ", "ស្ត្រី", "ច្រើន", "៖", "។"],
        ["က", "န္တ", "င်္ဂ", "ကြော်", "ကျွန်ုပ်", "မိန္မ", "သစ္စာ", "။"],
        ["ก", "กำ", "น้ำ", "ที่", "เก้า", "ๆ"],
        ["ກ", "ນ້ຳ", "ເຂົ້າ", "ໆ"],
        ["ཀ", "བསྒྲུབས", "ཧཱུྃ", "་", "།"],
        ["ا", "لا", "مُحَمَّد", "ۀ", "؟", "ب\u200Cا"],
        ["א", "שָׁ", "לוֹ", "\u05F3", "ם"],
        ["天", "\U00020BB7", "語\uFE00", "辻\U000E0100", "。", "，", "「", "」"],
        ["か", "が", "か\u3099", "きゃ", "ッ", "ー", "ｶﾞ", "。", "！"],
        ["한", "\u1112\u1161\u11AB", "\u1100\u1161", "각", "뷁"],
        ["ᨠ᩠ᨠ", "ᨠᩣ", "ꦏ꧀ꦏ", "ꦗꦮ", "ᬓ᭄ᬓ", "ᮊ᮫ᮊ", "ꯀ꫶ꯀ", "\U00011107\U00011133\U00011107"],
        [
            "\U0001F600",
            "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",
            "\U0001F44D\U0001F3FD",
            "\u2764\uFE0F\u200D\U0001F525",
            "☀\uFE0E",
        ],
        [
            "\U0001F1E9\U0001F1EA",
            "\U0001F1EB\U0001F1F7",
            "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
            "1\uFE0F\u20E3",
            "#\uFE0F\u20E3",
        ],
    ];

    private static readonly string[] Links =
    [
        "https://example.com",
        "https://example.com/",
        "http://example.com/a/b?c=d&e=f#g",
        "HTTPS://EXAMPLE.COM/A",
        "www.example.com",
        "WWW.Example.org/a",
        "https://example.com:8080/a_(b)",
        "https://xn--e1afmkfd.xn--p1ai/",
        "https://example.com/%D0%BF%D1%83%D1%82%D1%8C",
        "https://sub.example.co.uk/x-y_z~1",
    ];

    private static readonly string[] Spaces =
    [
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ". ",
        "! ",
        ", ",
        "\r\n",
        "\u3000",
        "\u200B",
        "\t",
        "\u00A0",
        "\u2028",
    ];

    /// <summary>A text, and where the links stand in it that nothing but a space or a letter of another kind follows.</summary>
    public static (string Text, IReadOnlyList<(int Start, int End)> Links) Make(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var links = new List<(int, int)>();
        var scripts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Scripts[random.Next(Scripts.Length)]).ToArray();
        var (spaces, addresses) = (random.Next(0, 6), random.Next(0, 12));
        for (var left = random.Next(1, 900); left > 0; left--)
        {
            var script = scripts[random.Next(scripts.Length)];
            switch (random.Next(100))
            {
                case var chance when chance < spaces * 5:
                    text.Append(Spaces[random.Next(Spaces.Length)]);
                    break;
                case var chance when chance >= 100 - addresses && !EndsInAddress(text):
                    AddLink(text, links, random, script);
                    break;
                case 50 when random.Next(10) == 0:
                    text.Append(AnyRune(random));
                    break;
                default:
                    text.Append(script[random.Next(script.Length)]);
                    break;
            }
        }

        return (text.ToString(), links);
    }

    private static void AddLink(StringBuilder text, List<(int Start, int End)> links, Random random, string[] script)
    {
        text.Append(random.Next(3) == 0 && Links.Length > 0 && IsGlueing(script[0]) ? script[0] : " ");
        var link = Links[random.Next(Links.Length)];
        links.Add((text.Length, text.Length + link.Length));
        text.Append(link);
        text.Append(random.Next(2) == 0 && IsGlueing(script[0]) ? script[0] : " ");
    }

    /// <summary>Scripts that are written on with after an address, and before one, without a space.</summary>
    private static bool IsGlueing(string letter) => letter is "天" or "か" or "한" or "ก" or "ກ" or "ཀ" or "ក" or "က" or "\U0001F600";

    private static bool EndsInAddress(StringBuilder text) => text.Length > 0 && (char.IsAscii(text[^1]) && !char.IsWhiteSpace(text[^1]));

    private static string AnyRune(Random random)
    {
        while (true)
        {
            if (
                Rune.TryCreate(random.Next(0x20, 0x1FFFF), out var rune)
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned
            )
            {
                return rune.ToString();
            }
        }
    }
}
