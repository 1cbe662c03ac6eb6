using System.Collections.Immutable;
using System.Globalization;
using ThreadsSdk.MediaSources;
using ThreadsSdk.Redaction;
using ThreadsSdk.Runtime;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Checks planned posts against the rules of the spec, and against those the spec cannot express.</summary>
internal static class PlanCheck
{
    /// <summary>The placeholder for a value known only later.</summary>
    private const string Later = "later";

    public static void Check(ImmutableArray<PlannedPost> posts, List<ValidationError> broken)
    {
        for (var i = 0; i < posts.Length; i++)
        {
            var prefix = PostProperty.For(posts.Length, i, "");
            if (posts[i].RepostedPostId is { } reposted)
            {
                var check = new Check();
                check.Id("media_id", reposted);
                Add(check, prefix, broken);
            }
            else
            {
                CheckPost(posts[i], prefix, broken);
            }
        }

        if (broken.Count > 0)
        {
            throw new ThreadsValidationException(broken);
        }
    }

    private static void CheckPost(PlannedPost post, string prefix, List<ValidationError> broken)
    {
        var check = new Check();
        PublishingApi.CheckCreateContainer(ref check, Later, post.MediaType ?? ContainerMediaType.Image, Whole(post));
        Add(check, prefix, broken);
        for (var i = 0; i < post.Media.Length; i++)
        {
            var media = post.Media[i];
            var property = string.Create(CultureInfo.InvariantCulture, $"{prefix}media[{i}]");
            if (media.Source.Url is { } url && MediaAddress.FindError(new Uri(url), media.Kind) is { } error)
            {
                broken.Add(new ValidationError(property, error));
            }
            else if (media.Source.Url is not null && media.KnownKind is null)
            {
                broken.Add(
                    new ValidationError(property, "must be given as an image or a video, because its address does not show which it is")
                );
            }

            check = new Check();
            PublishingApi.CheckCreateContainer(
                ref check,
                Later,
                ContainerMediaType.Image,
                new() { ImageUrl = Later, AltText = media.AltText }
            );
            Add(check, property + ".", broken);
        }

        if (post.Media.IsEmpty && IsEmpty(post.Options))
        {
            broken.Add(new ValidationError(prefix + "text", "must not be empty, because there is nothing else to publish"));
        }

        CheckText(post.Options, prefix, broken);
    }

    public static bool IsEmpty(CreateContainerOptions options) =>
        string.IsNullOrWhiteSpace(options.Text)
        && options is { LinkAttachment: null, TextAttachment: null, GifAttachment: null, PollAttachment: null, QuotePostId: null };

    /// <summary>Returns the options with placeholders for all values that publishing fills in.</summary>
    private static CreateContainerOptions Whole(PlannedPost post) =>
        post.Options with
        {
            ReplyToId = post.IsReplyToPrevious ? Later : post.Options.ReplyToId,
            ImageUrl = post.MediaType is null || post.MediaType == ContainerMediaType.Image ? Later : null,
            VideoUrl = post.MediaType == ContainerMediaType.Video ? Later : null,
            Children = post.MediaType == ContainerMediaType.Carousel ? [.. post.Media.Select(static _ => Later)] : null,
        };

    private static void CheckText(CreateContainerOptions options, string prefix, List<ValidationError> broken)
    {
        foreach (var entity in options.TextEntities ?? [])
        {
            if (entity.Offset + entity.Length > (options.Text?.Length ?? 0))
            {
                broken.Add(new ValidationError(prefix + "spoilers", "must lie within the text"));
            }
        }

        var links = Links.Find(options.Text, options.LinkAttachment, options.TextAttachment?.LinkAttachmentUrl);
        if (links.Count > ThreadsLimits.LinkCount)
        {
            var rule =
                $"must be at most {ThreadsLimits.LinkCount} different ones, in the text and attached, but are {links.Count}: {string.Join(", ", links.Select(Shown))}";
            broken.Add(new ValidationError(prefix + "links", rule) { Limit = ThreadsLimits.LinkCount });
        }
    }

    private static string Shown(string link)
    {
        const int Longest = 100;
        link = Redactor.Redact(link);
        return link.Length <= Longest ? link : string.Concat(link.AsSpan(0, Longest), "…");
    }

    private static void Add(Check check, string prefix, List<ValidationError> broken)
    {
        foreach (var rule in check.Broken ?? [])
        {
            broken.Add(prefix.Length == 0 ? rule : rule with { Property = prefix + rule.Property });
        }
    }
}
