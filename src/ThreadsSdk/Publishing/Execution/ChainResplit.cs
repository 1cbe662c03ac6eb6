using System.Collections.Immutable;
using ThreadsSdk.Publishing.Planning;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Splits the rest of a text again, counting more strictly, after Meta refused a part as too long. Such a refusal has posted nothing.
/// </summary>
internal static class ChainResplit
{
    /// <summary>Determines whether a post is a part that can be split again.</summary>
    public static bool CanSplit(PostHandle post) =>
        post.Run.Journal.Counting == ThreadsTextCounting.EmojiBytes && post.Plan.Text is { Source: not null };

    public static PublishJournal Split(PublishJournal journal, int index)
    {
        var source = journal.Posts[index].Plan.Text!.Source;
        var old = journal.Posts.Skip(index).TakeWhile(post => post.Plan.Text is { } text && text.Source == source).ToImmutableArray();
        var numberRoom = NumberRoom(journal.Posts.Length + old.Length);
        var posts = journal.Posts.RemoveRange(index, old.Length).InsertRange(index, Split(old, numberRoom));
        return Renumber(journal with { Posts = posts, Counting = ThreadsTextCounting.Utf8Bytes }, index);
    }

    private static ImmutableArray<JournalPost> Split(ImmutableArray<JournalPost> old, int numberRoom)
    {
        var (whole, entities) = Join(old);
        var limit = ThreadsLimits.PostTextLength - (TextOf(old[0]).IsNumbered ? numberRoom : 0);
        if (
            !TextCutter.TryCut(
                whole,
                limit,
                ThreadsTextCounting.Utf8Bytes,
                (part, total) => Reserve(old, part, total),
                out var slices,
                out _
            )
        )
        {
            // What cannot be split stays as it is: Meta will say what it thinks of it.
            return old;
        }

        var split = ImmutableArray.CreateBuilder<JournalPost>();
        for (var i = 0; i < slices.Count || i < old.Length; i++)
        {
            // What does not fit into the posts there are goes into further ones, which hold text alone.
            var post = i < old.Length ? old[i] : Further(old[^1]);
            var (start, end) = i < slices.Count ? (slices[i].Start, slices[i].End) : (whole.Length, whole.Length);
            split.Add(
                post with
                {
                    Plan = post.Plan with
                    {
                        Text = TextOf(post) with { Piece = whole[start..end], GoesOn = end < whole.Length },
                        Options = post.Plan.Options with { TextEntities = PartText.Within(entities, start, end) },
                    },
                }
            );
        }

        return split.ToImmutable();
    }

    private static int Reserve(ImmutableArray<JournalPost> old, int part, int total)
    {
        var mark = part < total - 1 ? ThreadsText.Count(TextOf(old[0]).CutMark ?? "", ThreadsTextCounting.Utf8Bytes) : 0;
        var below = part < old.Length ? TextOf(old[part]) : null;
        return mark
            + PartText.Room(below?.Link, ThreadsTextCounting.Utf8Bytes)
            + PartText.Room(below?.Hashtags, ThreadsTextCounting.Utf8Bytes);
    }

    private static (string Text, List<TextEntity> Entities) Join(ImmutableArray<JournalPost> posts)
    {
        var whole = "";
        List<TextEntity> entities = [];
        foreach (var post in posts)
        {
            foreach (var entity in post.Plan.Options.TextEntities ?? [])
            {
                entities.Add(entity with { Offset = entity.Offset + whole.Length });
            }

            whole += TextOf(post).Piece;
        }

        return (whole, entities);
    }

    private static JournalPost Further(JournalPost last) =>
        JournalPost.From(
            new PlannedPost
            {
                MediaType = ContainerMediaType.Text,
                IsReplyToPrevious = true,
                Text = TextOf(last) with { Link = null, Hashtags = null },
                Options = new CreateContainerOptions { AllowlistedCountryCodes = last.Plan.Options.AllowlistedCountryCodes },
            }
        );

    private static PublishJournal Renumber(PublishJournal journal, int from)
    {
        for (var i = from; i < journal.Posts.Length; i++)
        {
            if (journal.Posts[i] is { Plan: { Text: { } text } plan } post)
            {
                var options = plan.Options with { Text = text.ToText(i + 1, journal.Posts.Length) };
                journal = journal.With(i, post with { Plan = plan with { Options = options } });
            }
        }

        return journal;
    }

    private static PartText TextOf(JournalPost post) => post.Plan.Text!;

    private static int NumberRoom(int total) => 1 + (2 * PartText.Number(0, total).Length);
}
