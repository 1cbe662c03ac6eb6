using System.Globalization;
using ThreadsSdk.Tests.Text.Support;
using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

/// <summary>What holds for every text.</summary>
public sealed class TextCutterPropertyTests
{
    [Fact]
    public void Parts_together_are_the_text() =>
        EachCut((sample, parts) => Assert.Equal(sample.Text, string.Concat(parts.Select(part => part.Of(sample.Text)))));

    [Fact]
    public void Each_part_fits_as_the_text_is_counted() =>
        EachCut(
            (sample, parts) =>
                Assert.All(parts, part => Assert.InRange(ThreadsText.Count(part.Of(sample.Text), sample.Counting), 1, sample.Limit))
        );

    [Fact]
    public void No_part_is_blank() =>
        EachCut((sample, parts) => Assert.All(parts, part => Assert.False(string.IsNullOrWhiteSpace(part.Of(sample.Text)))));

    [Fact]
    public void No_grapheme_is_cut() =>
        EachCut(
            (sample, parts) =>
            {
                var graphemes = StringInfo.ParseCombiningCharacters(sample.Text).ToHashSet();
                Assert.All(parts, part => Assert.Contains(part.Start, graphemes));
            }
        );

    [Fact]
    public void No_url_is_cut_and_no_mention_or_hashtag_that_fits_a_part_with_the_space_around_it() =>
        EachCut(
            (sample, parts) =>
            {
                var cuts = parts.Select(part => part.Start).ToHashSet();
                foreach (var (start, end, piece) in sample.Wholes)
                {
                    if (piece.IsUrl || ThreadsText.Count(WithSpace(sample.Text, start, end), sample.Counting) <= sample.Limit)
                    {
                        Assert.All(Enumerable.Range(start + 1, Math.Max(0, end - start - 1)), at => Assert.DoesNotContain(at, cuts));
                    }
                }
            }
        );

    [Fact]
    public void A_text_that_fits_is_one_part() =>
        AnyText.Check(sample =>
        {
            var count = ThreadsText.Count(sample.Text, sample.Counting);
            if (
                !string.IsNullOrWhiteSpace(sample.Text)
                && TextCutter.TryCut(sample.Text, count, sample.Counting, null, out var parts, out _)
            )
            {
                Assert.Equal([new TextSlice(0, sample.Text.Length)], parts);
            }
        });

    [Fact]
    public void What_is_too_long_is_white_space_or_counts_more_than_a_part_holds() =>
        AnyText.Check(sample =>
        {
            if (!TextCutter.TryCut(sample.Text, sample.Limit, sample.Counting, null, out _, out var tooLong))
            {
                var text = tooLong.Of(sample.Text);
                Assert.True(Characters.IsBlank(text) || ThreadsText.Count(text, sample.Counting) > sample.Limit);
            }
        });

    [Fact]
    public void Each_part_leaves_room_for_its_number_and_its_hashtags() =>
        AnyText.Check(sample =>
        {
            string[] hashtags = [" #first", " #the_second_one", "", " #four"];

            if (TextCutter.TryCut(sample.Text, sample.Limit, sample.Counting, Reserve, out var parts, out _))
            {
                Assert.All(
                    parts.Index(),
                    part =>
                        Assert.InRange(
                            ThreadsText.Count(part.Item.Of(sample.Text) + Line(part.Index, parts.Count), sample.Counting),
                            1,
                            sample.Limit
                        )
                );
            }

            int Reserve(int index, int total) => ThreadsText.Count(Line(index, total), sample.Counting);

            string Line(int index, int total)
            {
                var tags = index < total - 1 ? hashtags.ElementAtOrDefault(index) : string.Concat(hashtags.Skip(index));
                return total == 1 ? tags! : $"{tags}\n{index + 1}/{total}";
            }
        });

    [Fact]
    public void Hashtags_taken_off_the_end_leave_a_text_without_them_and_lose_nothing() =>
        AnyText.Check(sample =>
        {
            var (text, hashtags) = TrailingHashtags.Split(sample.Text);

            Assert.StartsWith(text, sample.Text, StringComparison.Ordinal);
            Assert.Equal(WithoutSpace(sample.Text[text.Length..]), string.Concat(hashtags));
            Assert.Empty(TrailingHashtags.Split(text).Hashtags);
        });

    [Fact]
    public void Links_are_found_where_they_stand_and_counted_once_each() =>
        AnyText.Check(sample =>
        {
            var found = new List<string>();
            for (var atom = TextAtom.Next(sample.Text, 0); atom.Start < sample.Text.Length; atom = TextAtom.Next(sample.Text, atom.End))
            {
                found.Add(sample.Text[atom.Start..atom.WholeEnd]);
            }

            var links = Links.Find(sample.Text);

            Assert.Equal(links.Distinct(), links);
            Assert.InRange(links.Count, 0, found.Count);
            Assert.All(sample.Wholes.Where(whole => whole.Piece.IsUrl), whole => Assert.Contains(whole.Piece.Whole, found));
        });

    /// <summary>Tests whatever can be cut, which must be enough, and longer than one part.</summary>
    private static void EachCut(Action<TextSample, IReadOnlyList<TextSlice>> test)
    {
        var cut = 0;
        AnyText.Check(sample =>
        {
            if (TextCutter.TryCut(sample.Text, sample.Limit, sample.Counting, null, out var parts, out _))
            {
                cut += parts.Count > 1 ? 1 : 0;
                test(sample, parts);
            }
        });
        Assert.InRange(cut, 1_000, 3_000);
    }

    private static string WithSpace(string text, int start, int end)
    {
        while (start > 0 && Characters.IsBlank(text.AsSpan(start - 1, 1)))
        {
            start--;
        }

        while (end < text.Length && Characters.IsBlank(text.AsSpan(end, 1)))
        {
            end++;
        }

        return text[start..end];
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
