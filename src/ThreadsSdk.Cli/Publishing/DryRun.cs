using System.Text.Json;
using Spectre.Console;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Shows the posts there would be, and what would be sent for each; by the very code that sends it.</summary>
internal static class DryRun
{
    private static readonly string[] VideoEndings = [".mp4", ".mov"];

    /// <param name="plan">The posts.</param>
    /// <param name="check">How closely to look at images and videos.</param>
    /// <param name="hasHost">Whether there is a place for local files.</param>
    /// <param name="output">Where to show them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task ShowAsync(
        PublishPlan plan,
        MediaCheck check,
        bool hasHost,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        plan = await InspectAsync(plan, check, cancellationToken);
        string[] homeless = hasHost
            ? []
            : [.. plan.Posts.SelectMany(post => post.Media).Select(media => Path.GetFileName(media.Source.Path)).OfType<string>()];
        using var recorder = new RequestRecorder();
        using var threads = new ThreadsClient(new ThreadsClientOptions { AccessToken = "none", HttpMessageHandler = recorder });
        List<(PlannedPost Post, IReadOnlyList<(string Name, string Value)>[] Requests)> posts = [];
        foreach (var post in plan.Posts)
        {
            var first = recorder.Requests.Count;
            await SendAsync(threads.Publishing, post, cancellationToken);
            posts.Add((post, [.. recorder.Requests.Skip(first)]));
        }

        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("posts");
                foreach (var (post, requests) in posts)
                {
                    WriteJson(writer, post, requests);
                }

                writer.WriteEndArray();
                JsonLists.Write(writer, "without_host", homeless);
                writer.WriteEndObject();
            });
            return;
        }

        for (var i = 0; i < posts.Count; i++)
        {
            var (post, requests) = posts[i];
            var reply = post.IsReplyToPrevious ? ", a reply to the one before" : "";
            output.Screen.WriteLine($"post {i + 1} of {posts.Count}: {Length(post)} of {ThreadsLimits.PostTextLength} characters{reply}");
            foreach (var request in requests)
            {
                output.Screen.Write(Tables.Card(request.Select(parameter => (parameter.Name, (string?)parameter.Value))));
                output.Screen.WriteLine();
            }
        }

        if (homeless.Length > 0)
        {
            output.Screen.WriteLine(Plain.Harmless($"There is no place yet to put {string.Join(", ", homeless)}, which publishing needs:"));
            output.Screen.WriteLine(MediaHosts.Ways);
        }

        output.Screen.WriteLine("Nothing was sent.");
    }

    private static async Task<PublishPlan> InspectAsync(PublishPlan plan, MediaCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await plan.InspectMediaAsync(check, cancellationToken);
        }
        catch (ThreadsValidationException broken)
        {
            throw new UsageException(RulesText.Title(broken), "Change that and try again. Nothing was sent.") { Rules = broken.Errors };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"A file cannot be read: {e.Message}", "Nothing was sent.");
        }
    }

    private static int Length(PlannedPost post) => ThreadsText.Count(post.Options.Text ?? "");

    /// <summary>With words in place of what is only known on the way.</summary>
    private static async Task SendAsync(IPublishingApi publishing, PlannedPost post, CancellationToken cancellationToken)
    {
        var isCarousel = post.Media.Length > 1;
        for (var i = 0; isCarousel && i < post.Media.Length; i++)
        {
            var item = WithMedia(new CreateContainerOptions { IsCarouselItem = true }, post.Media[i]);
            await publishing.CreateContainerAsync(ThreadsApi.OwnUser, KindOf(post.Media[i]), item, cancellationToken);
        }

        var options = post.Options with { ReplyToId = post.IsReplyToPrevious ? "(the post before)" : post.Options.ReplyToId };
        if (isCarousel)
        {
            options = options with { Children = [.. post.Media.Select((_, index) => $"(item {index + 1})")] };
        }
        else if (post.Media is [var only])
        {
            options = WithMedia(options, only);
        }

        var mediaType = post.MediaType ?? (post.Media is [var media] ? KindOf(media) : ContainerMediaType.Text);
        await publishing.CreateContainerAsync(ThreadsApi.OwnUser, mediaType, options, cancellationToken);
    }

    private static CreateContainerOptions WithMedia(CreateContainerOptions options, PostMedia media)
    {
        var address = media.Source.Url ?? $"(where {Path.GetFileName(media.Source.Path)} will be)";
        var isVideo = KindOf(media) == ContainerMediaType.Video;
        return options with { ImageUrl = isVideo ? null : address, VideoUrl = isVideo ? address : null, AltText = media.AltText };
    }

    // A file was looked at; of an address its ending tells.
    private static ContainerMediaType KindOf(PostMedia media)
    {
        var isVideo = media.Kind is { } kind
            ? kind == MediaKind.Video
            : media.Source.Url is { } url
                && VideoEndings.Contains(Path.GetExtension(new Uri(url).AbsolutePath), StringComparer.OrdinalIgnoreCase);
        return isVideo ? ContainerMediaType.Video : ContainerMediaType.Image;
    }

    private static void WriteJson(Utf8JsonWriter writer, PlannedPost post, IReadOnlyList<(string Name, string Value)>[] requests)
    {
        writer.WriteStartObject();
        writer.WriteNumber("characters", Length(post));
        writer.WriteNumber("limit", ThreadsLimits.PostTextLength);
        writer.WriteBoolean("replies_to_previous", post.IsReplyToPrevious);
        writer.WriteStartArray("requests");
        foreach (var request in requests)
        {
            writer.WriteStartObject();
            foreach (var (name, value) in request)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
