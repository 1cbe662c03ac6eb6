using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Content;

/// <summary>Creates the addresses of what the simulator shows in a browser: pages of posts, and media files.</summary>
internal sealed class SiteLinks(Uri address)
{
    /// <summary>The first segment of the path of every media file.</summary>
    public const string Files = "files";

    /// <summary>The path of the script that shows posts in pages of others.</summary>
    public const string EmbedScript = "embed.js";

    /// <summary>The last segment of the path of a post as it is shown in pages of others.</summary>
    public const string Embedded = "embed";

    public Uri Address { get; } = address;

    public string Permalink(PostNode post) => Resolve($"@{post.Author.Username}/post/{post.Shortcode}");

    public string Script() => Resolve(EmbedScript);

    public string Picture(User user) => Resolve($"{Files}/{user.Id}.png");

    public string Thumbnail(PostNode post) => Resolve($"{Files}/{post.Id}.png");

    public string Gif(GifAttachment gif) => Resolve($"{Files}/{Uri.EscapeDataString(gif.GifId)}.gif");

    /// <summary>Returns the image, video or sound of a post; null when it has none. A carousel shows its first item.</summary>
    public string? Media(PostNode post) =>
        post.Kind == MediaType.Image ? Resolve($"{Files}/{post.Id}.png")
        : post.Kind == MediaType.Video ? Resolve($"{Files}/{post.Id}.mp4")
        : post.Kind == MediaType.Audio ? Resolve($"{Files}/{post.Id}.mp3")
        : post.Children.Count > 0 ? Media(post.Children[0])
        : null;

    private string Resolve(string path) => new Uri(Address, path).AbsoluteUri;
}
