using FsCheck;
using FsCheck.Fluent;

namespace ThreadsSdk.Tests.Text.Support;

/// <summary>Texts of all that is hard to cut.</summary>
internal static class AnyText
{
    private static readonly string[] Emoji =
    [
        "\U0001F600",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",
        "\U0001F44D\U0001F3FD",
        "\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7",
        "\U0001F1E9",
        "1\uFE0F\u20E3",
        "#\uFE0F\u20E3",
        "\u2764\uFE0F",
        "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
        "\u2728",
    ];

    private static readonly string[] Scripts =
    [
        "e\u0301",
        "Z\u0351\u036B\u0343\u036A\u0302",
        "שלום עולם.",
        "مرحبا بالعالم؟",
        "\u200Fאב\u200E",
        "ქართული",
        "क्षि नमस्ते।",
        "ภาษาไทยไม่มีช่องว่าง",
        "각\u1100\u1161\u11A8",
        "今天天气很好。我们出去吧！",
        "「はい」と言った。",
        "カッター、きゃ",
        "\U00020BB7\U00020BB7野家",
        "ｶﾞ",
    ];

    private static readonly string[] Odd =
    [
        "\ud800",
        "\udc00",
        "\udc00\ud800",
        "\u200D",
        "\u200B",
        "\uFEFF",
        "\u0600",
        "\u0301",
        "\u00AD",
        "\0",
        "#",
        "@",
        "##",
        "http://",
        "https",
        "a@b.example",
        "www.example.com/a?b=c#d",
        "C#",
        "#1",
        "@@",
        "(",
        ")",
        "«",
        "»",
        "…",
        "-",
        "/",
        "&#39;",
    ];

    private static readonly string[] Spaces =
    [
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\t",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\u2029",
        ". ",
        "! ",
        "? ",
        ".\u201D ",
        ", ",
        "          ",
    ];

    private static readonly Gen<string> Word = LettersOf("abcdefgxyzABC019", 1, 12);

    private static readonly Gen<TextPiece> Piece = Gen.Frequency(
        (8, Word.Select(word => new TextPiece(word))),
        (8, Gen.Elements(Spaces).Select(space => new TextPiece(space))),
        (4, Gen.Elements(Emoji).Select(emoji => new TextPiece(emoji))),
        (4, Gen.Elements(Scripts).Select(text => new TextPiece(text))),
        (3, Gen.Elements(Odd).Select(text => new TextPiece(text))),
        (1, Gen.Choose(0, char.MaxValue).Select(character => new TextPiece($"{(char)character}"))),
        (1, LettersOf("ab", 1, 120).Select(word => new TextPiece(word))),
        (1, LettersOf(" \n", 1, 40).Select(space => new TextPiece(space))),
        (2, LettersOf("abc/-_=&?%.é", 0, 60).Select(path => new TextPiece(" ", $"https://example.com/{path}x", " "))),
        (1, LettersOf("abc/-_", 0, 20).Select(path => new TextPiece("\u770B", $"https://example.com/{path}x", "\u6765\u770B\u3002"))),
        (1, LettersOf("abc", 1, 10).Select(name => new TextPiece(" ", $"www.{name}.com", " "))),
        (2, LettersOf("abc_.", 0, 25).Select(name => new TextPiece(" ", $"@{name}z", " "))),
        (2, LettersOf("abc_é標籤\u0301", 0, 25).Select(name => new TextPiece(" ", $"#t{name}", " ")))
    );

    private static readonly Gen<int> Limit = Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(30, 100), Gen.Choose(100, 500), Gen.Constant(500));

    private static readonly Gen<TextSample> Sample =
        from pieces in Gen.ArrayOf(Piece)
        from limit in Limit
        from counting in Gen.Elements(ThreadsTextCounting.EmojiBytes, ThreadsTextCounting.Utf8Bytes)
        select new TextSample(pieces, limit, counting);

    /// <summary>Makes a test of three thousand texts. One that fails tells the numbers that bring the same text again.</summary>
    public static void Check(Action<TextSample> test) =>
        Prop.ForAll(Arb.From(Sample, static sample => sample.Shrink()), test)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithStartSize(1).WithEndSize(150).WithQuietOnSuccess(true));

    private static Gen<string> LettersOf(string letters, int least, int most) =>
        from length in Gen.Choose(least, most)
        from word in Gen.ArrayOf(Gen.Elements(letters.ToCharArray()), length)
        select new string(word);
}
