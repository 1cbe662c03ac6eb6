using System.Globalization;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Splits the text of a post into the texts of parts, and distributes its hashtags and spoilers.</summary>
internal sealed class TextPartitioner(CreateContainerOptions options, Overflow overflow, int numberRoom, int source)
{
    private readonly List<(PartText Text, IReadOnlyList<TextEntity>? Entities)> _parts = [];

    /// <summary>Gets the rules found to be broken.</summary>
    public List<ValidationError> Broken { get; } = [];

    public IReadOnlyList<(PartText Text, IReadOnlyList<TextEntity>? Entities)> Deal()
    {
        if (options.Text is not { Length: > 0 } text)
        {
            return [];
        }

        var limit = ThreadsLimits.PostTextLength - (overflow.IsNumbered ? numberRoom : 0);
        if (ThreadsText.Count(text, overflow.Counting) <= limit)
        {
            Add(text, 0, text.Length, hashtags: null);
            return _parts;
        }

        var (body, hashtags) = HashtagsOf(text);
        var shared = overflow.Hashtags == HashtagPlacement.EveryPart && hashtags.Count > 0 ? string.Join(' ', hashtags) : null;
        if (shared is not null && PartText.Room(shared, overflow.Counting) > limit / 2)
        {
            const string Rule = "must not end with so many hashtags, since they leave less than half of each part to the text";
            return Refuse(new ValidationError("text", Rule) { Limit = limit / 2 });
        }

        Func<int, int, int> reserve = (part, total) => Reserve(part, total, shared, hashtags);
        if (!TextCutter.TryCut(body, limit, overflow.Counting, reserve, out var slices, out var tooLong))
        {
            return Refuse(TooLong(body, tooLong, limit));
        }

        var dealt = 0;
        foreach (var slice in slices)
        {
            var isWithout =
                overflow.Hashtags != HashtagPlacement.PartsWithout || !ThreadsSdk.TextCutting.Hashtags.HasHashtag(slice.Of(body));
            var hashtag = shared ?? (isWithout && dealt < hashtags.Count ? hashtags[dealt++] : null);
            Add(body, slice.Start, slice.End, hashtag);
        }

        if (shared is null)
        {
            AddRest(hashtags.Skip(dealt), limit);
        }

        return _parts;
    }

    /// <summary>Records a broken rule and returns text that fits, so that the rest of the post is checked as well.</summary>
    private List<(PartText Text, IReadOnlyList<TextEntity>? Entities)> Refuse(ValidationError rule)
    {
        Broken.Add(rule);
        return [(new PartText { Piece = "…" }, null)];
    }

    private int Reserve(int part, int total, string? shared, IReadOnlyList<string> hashtags)
    {
        var room = part < total - 1 ? ThreadsText.Count(overflow.CutMark ?? "", overflow.Counting) : 0;
        if (shared is not null || (overflow.Hashtags == HashtagPlacement.OnePerPart && part < hashtags.Count))
        {
            return room + PartText.Room(shared ?? hashtags[part], overflow.Counting);
        }

        // Which part gets which is known when all is cut.
        var longest = 0;
        foreach (var hashtag in overflow.Hashtags == HashtagPlacement.PartsWithout ? hashtags : [])
        {
            longest = Math.Max(longest, PartText.Room(hashtag, overflow.Counting));
        }

        return room + longest;
    }

    private static ValidationError TooLong(string text, TextSlice slice, int limit)
    {
        var what = string.IsNullOrWhiteSpace(slice.Of(text)) ? "white space" : "something that cannot be cut, such as a link,";
        FormattableString rule = $"holds {what} of {slice.Length} characters at position {slice.Start}, which fits no post";
        return new ValidationError("text", rule.ToString(CultureInfo.InvariantCulture)) { Limit = limit };
    }

    private (string Body, IReadOnlyList<string> Hashtags) HashtagsOf(string text)
    {
        if (overflow.Hashtags == HashtagPlacement.Stay || options.TopicTag is not null)
        {
            return (text, []);
        }

        var (body, hashtags) = TrailingHashtags.Split(text);
        var isHidden = false;
        foreach (var entity in options.TextEntities ?? [])
        {
            isHidden |= entity.Offset + entity.Length > body.Length;
        }

        return string.IsNullOrWhiteSpace(body) || isHidden ? (text, []) : (body, hashtags);
    }

    private void AddRest(IEnumerable<string> hashtags, int limit)
    {
        var rest = string.Join(' ', hashtags);
        if (rest.Length == 0)
        {
            return;
        }

        var (last, entities) = _parts[^1];
        var together = last with { Hashtags = last.Hashtags is null ? rest : last.Hashtags + " " + rest };
        if (ThreadsText.Count((together with { IsNumbered = false }).ToText(1, 1)!, overflow.Counting) <= limit)
        {
            _parts[^1] = (together, entities);
        }
        else
        {
            _parts.Add(
                (
                    new PartText
                    {
                        Piece = "",
                        Hashtags = rest,
                        IsNumbered = overflow.IsNumbered,
                        Source = source,
                    },
                    null
                )
            );
        }
    }

    private void Add(string text, int start, int end, string? hashtags)
    {
        var part = new PartText
        {
            Piece = start == 0 && end == text.Length ? text : text[start..end],
            CutMark = overflow.CutMark,
            GoesOn = end < text.Length,
            Hashtags = hashtags,
            IsNumbered = overflow.IsNumbered,
            Source = source,
        };
        _parts.Add((part, PartText.Within(options.TextEntities, start, end)));
    }
}
