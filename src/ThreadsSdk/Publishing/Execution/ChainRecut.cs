using System.Collections.Immutable;
using ThreadsSdk.Publishing.Planning;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Cuts what is left of a text again, counting more strictly, after Meta has taken a part of it for too long. Its refusal has posted nothing.
/// </summary>
internal static class ChainRecut
{
    /// <summary>Whether a post is a part that can be cut again.</summary>
    public static bool CanCut(PublishJournal journal, int index) =>
        journal.Counting == ThreadsTextCounting.EmojiBytes && journal.Posts[index].Text is { Source: not null };

    public static PublishJournal Cut(PublishJournal journal, int index)
    {
        var source = journal.Posts[index].Text!.Source;
        var end = index;
        while (end < journal.Posts.Length && journal.Posts[end].Text is { } text && text.Source == source)
        {
            end++;
        }

        var old = journal.Posts[index..end];
        var numberRoom = NumberRoom(journal.Posts.Length + old.Length);
        var posts = journal.Posts.RemoveRange(index, old.Length).InsertRange(index, Cut(old, numberRoom));
        journal = journal with { Posts = posts, Counting = ThreadsTextCounting.Utf8Bytes };
        return Renumber(journal, index);
    }

    private static ImmutableArray<JournalPost> Cut(ImmutableArray<JournalPost> old, int numberRoom)
    {
        var (whole, entities) = Join(old);
        var limit = ThreadsLimits.PostTextLength - (old[0].Text!.IsNumbered ? numberRoom : 0);
        if (!TextCutter.TryCut(whole, limit, ThreadsTextCounting.Utf8Bytes, (part, total) => Reserve(old, part, total), out var slices, out _))
        {
            // What cannot be cut stays as it is: Meta will say what it thinks of it.
            return old;
        }

        var cut = ImmutableArray.CreateBuilder<JournalPost>();
        for (var i = 0; i < slices.Count || i < old.Length; i++)
        {
            // What does not fit into the posts there are goes into further ones, which hold text alone.
            var post = i < old.Length ? old[i] : Further(old[^1]);
            var (start, end) = i < slices.Count ? (slices[i].Start, slices[i].End) : (whole.Length, whole.Length);
            cut.Add(post with
            {
                Text = post.Text! with { Piece = whole[start..end], GoesOn = end < whole.Length },
                Options = post.Options with { TextEntities = PartText.Within(entities, start, end) },
            });
        }

        return cut.ToImmutable();
    }

    private static int Reserve(ImmutableArray<JournalPost> old, int part, int total)
    {
        var mark = part < total - 1 ? ThreadsText.Count(old[0].Text!.CutMark ?? "", ThreadsTextCounting.Utf8Bytes) : 0;
        var below = part < old.Length ? old[part].Text! : null;
        return mark + PartText.Room(below?.Link, ThreadsTextCounting.Utf8Bytes) + PartText.Room(below?.Hashtags, ThreadsTextCounting.Utf8Bytes);
    }

    private static (string Text, List<TextEntity> Entities) Join(ImmutableArray<JournalPost> posts)
    {
        var whole = "";
        List<TextEntity> entities = [];
        foreach (var post in posts)
        {
            foreach (var entity in post.Options.TextEntities ?? [])
            {
                entities.Add(entity with { Offset = entity.Offset + whole.Length });
            }

            whole += post.Text!.Piece;
        }

        return (whole, entities);
    }

    private static JournalPost Further(JournalPost last) => new()
    {
        MediaType = ContainerMediaType.Text,
        IsReplyToPrevious = true,
        Text = last.Text! with { Link = null, Hashtags = null },
        Options = new CreateContainerOptions { AllowlistedCountryCodes = last.Options.AllowlistedCountryCodes },
    };

    private static PublishJournal Renumber(PublishJournal journal, int from)
    {
        for (var i = from; i < journal.Posts.Length; i++)
        {
            if (journal.Posts[i] is { Text: { } text } post)
            {
                journal = journal.With(i, post with { Options = post.Options with { Text = text.ToText(i + 1, journal.Posts.Length) } });
            }
        }

        return journal;
    }

    private static int NumberRoom(int total) => 1 + (2 * PartText.Number(0, total).Length);
}
