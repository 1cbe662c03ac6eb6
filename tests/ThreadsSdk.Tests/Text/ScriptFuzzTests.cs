using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThreadsSdk.Tests.Text.Support;
using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

/// <summary>Texts of many scripts. THREADS_FUZZ says how many; each is made by its number, which a failure tells.</summary>
public sealed partial class ScriptFuzzTests
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("THREADS_FUZZ") ?? "6000",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void Cuts_keep_the_text_the_limit_and_what_a_reader_sees_as_one()
    {
        var cuts = 0;
        for (var number = 0; number < Rounds; number++)
        {
            var (text, links) = ScriptText.Make(number);
            var counting = number % 2 == 0 ? ThreadsTextCounting.EmojiBytes : ThreadsTextCounting.Utf8Bytes;
            var limit = number % 3 == 0 ? ThreadsLimits.PostTextLength : 120 + (number % 300);
            if (Characters.IsBlank(text))
            {
                continue;
            }

            Assert.True(
                TextCutter.TryCut(text, limit, counting, reserve: null, out var parts, out var tooLong),
                $"{number}: {tooLong.Length} characters at {tooLong.Start} fit no part."
            );
            Assert.True(text == string.Concat(parts.Select(part => part.Of(text))), $"{number}: the parts are not the text.");
            foreach (var part in parts)
            {
                Assert.True(ThreadsText.Count(part.Of(text), counting) <= limit, $"{number}: the part at {part.Start} is too long.");
                Assert.True(
                    part.Start == 0 || !IsInside(text, part.Start),
                    $"{number}: the cut at {part.Start} is inside what a reader sees as one: {Around(text, part.Start)}."
                );
                Assert.True(
                    links.All(link => part.Start <= link.Start || part.Start >= link.End),
                    $"{number}: the cut at {part.Start} is inside a link."
                );
            }

            cuts += parts.Count - 1;
        }

        Assert.InRange(cuts, Rounds, int.MaxValue);
    }

    [Fact]
    public void Links_of_a_text_of_any_script_are_all_found()
    {
        for (var number = 0; number < Rounds; number++)
        {
            var (text, links) = ScriptText.Make(number);
            var found = new List<(int, int)>();
            for (var atom = TextAtom.Next(text, 0); atom.Start < text.Length; atom = TextAtom.Next(text, atom.End))
            {
                found.Add((atom.Start, atom.WholeEnd));
            }

            Assert.True(links.All(found.Contains), $"{number}: a link is not found.");
            Assert.True(Links.Find(text).Count <= found.Count, $"{number}: more links count than there are.");
        }
    }

    /// <summary>Told apart from how the library does it: by the framework's text elements, and by what stands on both sides.</summary>
    private static bool IsInside(string text, int at)
    {
        var before = text[Math.Max(0, at - 40)..at];
        var isMark =
            Rune.TryGetRuneAt(text, at, out var next)
            && Rune.GetUnicodeCategory(next)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark;

        // A mark has nothing to go with after a control character, the end of a line, or a space of no width.
        return char.IsLowSurrogate(text[at])
            || (isMark && !char.IsControl(text[at - 1]) && text[at - 1] is not ('\u2028' or '\u2029' or '\u200B' or '\uFEFF'))
            || (Linked().IsMatch(before) && Consonant().IsMatch(text[at..]));
    }

    private static string Around(string text, int at) =>
        string.Join(
            ' ',
            Enumerable
                .Range(Math.Max(0, at - 4), Math.Min(8, text.Length - Math.Max(0, at - 4)))
                .Select(i => (i == at ? "| " : "") + $"{(int)text[i]:X4}")
        );

    // The consonants and linkers of Devanagari, Bengali, Gujarati, Oriya, Telugu, Malayalam, Burmese, Khmer and a few more.
    [GeneratedRegex(
        @"(?:[\u0915-\u0939\u0958-\u095F\u0978-\u097F\u0995-\u09B9\u09DC-\u09DF\u09F0\u09F1\u0A95-\u0AB9\u0B15-\u0B39\u0B5C-\u0B5F\u0C15-\u0C39\u0D15-\u0D3A\u1A20-\u1A54\uA98F-\uA9B2\u1B13-\u1B33\u1B83-\u1BA0\uABC0-\uABDA][\p{Mn}\u200D]*[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1A60\uA9C0\u1B44\u1BAB\uAAF6][\p{Mn}\u200D]*|[\u1039\u17D2][\p{Mn}\u200D]*)\z"
    )]
    private static partial Regex Linked();

    [GeneratedRegex(
        @"^[\u0915-\u0939\u0958-\u095F\u0978-\u097F\u0995-\u09B9\u09DC-\u09DF\u09F0\u09F1\u0A95-\u0AB9\u0B15-\u0B39\u0B5C-\u0B5F\u0C15-\u0C39\u0D15-\u0D3A\u1000-\u102A\u103F\u1780-\u17B3\u1A20-\u1A54\uA98F-\uA9B2\u1B13-\u1B33\u1B83-\u1BA0\uABC0-\uABDA]"
    )]
    private static partial Regex Consonant();
}
