using System.Runtime.InteropServices;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.MediaSources;
using FilePath = System.IO.Path;

namespace ThreadsSdk;

/// <summary>
/// Represents the source of an image or video: a public address, which Threads fetches itself, or a local file or memory, which an
/// <see cref="IMediaHost"/> has to put where Threads can fetch it.
/// </summary>
/// <example>
/// <code language="csharp">
/// MediaSource page = "https://example.com/cat.jpg"; // an address
/// MediaSource file = "photos/cat.jpg";              // a path
/// var memory = MediaSource.FromBytes(File.ReadAllBytes("photos/cat.jpg"));
/// </code>
/// </example>
public sealed class MediaSource
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private Stream? _stream;

    private MediaSource(string? url, string? path, ReadOnlyMemory<byte> bytes, Stream? stream) =>
        (Url, Path, _bytes, _stream, IsReadOnce) = (url, path, bytes, stream, stream is not null);

    /// <summary>Gets the address, if Threads fetches it itself; otherwise null.</summary>
    public string? Url { get; }

    /// <summary>Gets the full path of a local file; otherwise null.</summary>
    public string? Path { get; }

    /// <summary>Gets the placeholder for bytes or a stream in a journal, which does not contain them.</summary>
    internal static MediaSource NotKept { get; } = new(null, null, default, null) { IsKept = false };

    /// <summary>Gets a value indicating whether the content can be opened.</summary>
    internal bool IsKept { get; private init; } = true;

    /// <summary>Gets a value indicating whether <see cref="OpenAsync"/> works only once.</summary>
    internal bool IsReadOnce { get; }

    /// <summary>
    /// Gets the kind of media according to the ending of the address; null if the ending is unknown, and for local content.
    /// </summary>
    internal MediaKind? KindOfUrl => Url is null ? null : MediaAddress.KindOf(new Uri(Url));

    /// <summary>Creates a source from a public address. This library does not fetch the address itself.</summary>
    /// <param name="url">
    /// The address, which must begin with http:// or https://. Characters not allowed in an address, such as spaces, are encoded.
    /// </param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The address does not begin with http:// or https://.</exception>
    /// <example>
    /// <code language="csharp">
    /// MediaSource source = MediaSource.FromUrl("https://example.com/cat.jpg");
    /// await threads.PublishAsync(Post.Image(source, "A cat asleep"));
    /// </code>
    /// </example>
    public static MediaSource FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return FromUri(Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null, nameof(url));
    }

    /// <summary>Creates a source from a file. The file is read while the post is published, not before.</summary>
    /// <param name="path">The path, absolute or relative to the current directory.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <example>
    /// <code language="csharp">
    /// MediaSource source = MediaSource.FromFile("photos/cat.jpg");
    /// FolderMediaHost host = new("/var/www/media", new Uri("https://example.com/media/"));
    /// await threads.PublishAsync(Post.Image(source, "A cat asleep"), new() { MediaHost = host });
    /// </code>
    /// </example>
    public static MediaSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(null, FilePath.GetFullPath(path), default, null);
    }

    /// <summary>Creates a source from memory.</summary>
    /// <param name="bytes">The content of the file. It is not copied and must not be changed until the post is published.</param>
    /// <returns>The source.</returns>
    public static MediaSource FromBytes(ReadOnlyMemory<byte> bytes) => new(null, null, bytes, null);

    /// <summary>Creates a source from base64.</summary>
    /// <param name="base64">The content of the file as base64, or a whole <c>data:</c> address with it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The text is not base64.</exception>
    public static MediaSource FromBase64(string base64)
    {
        ArgumentNullException.ThrowIfNull(base64);
        var text = base64.AsSpan().Trim();
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(',');
            text = comma > 0 && text[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? text[(comma + 1)..] : default;
        }

        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var count) && count > 0
            ? FromBytes(bytes.AsMemory(0, count))
            : throw new ArgumentException("The text is neither base64 nor a data: address with base64.", nameof(base64));
    }

    /// <summary>
    /// Creates a source from a stream. The stream is read once, from its current position to its end, while the post is published. A post
    /// with it can be published only once and cannot be resumed after a crash, so prefer a file or memory.
    /// </summary>
    /// <param name="stream">The stream, which need not be seekable. It must stay open until then, and is not disposed.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public static MediaSource FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead
            ? new(null, null, default, stream)
            : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>Converts text to a source: an address if it begins with <c>http://</c> or <c>https://</c>, otherwise a path.</summary>
    /// <param name="urlOrPath">The address or path.</param>
    public static implicit operator MediaSource(string urlOrPath)
    {
        ArgumentNullException.ThrowIfNull(urlOrPath);
        return
            urlOrPath.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || urlOrPath.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? FromUrl(urlOrPath)
            : FromFile(urlOrPath);
    }

    /// <summary>Converts an http or https address, or the path of a <c>file:</c> address, to a source.</summary>
    /// <param name="uri">The address.</param>
    public static implicit operator MediaSource(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri is { IsAbsoluteUri: true, IsFile: true } ? FromFile(uri.LocalPath) : FromUri(uri, nameof(uri));
    }

    /// <summary>Returns the address without its query, the path, or the kind of source, but never the content.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Url is not null
            ? new Uri(Url).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : Path ?? (IsReadOnce ? "stream" : $"{_bytes.Length} bytes");

    /// <summary>Opens local content as a stream that can seek.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The stream, to be disposed.</returns>
    /// <exception cref="InvalidOperationException">The source is an address, or a stream that was opened before.</exception>
    /// <exception cref="IOException">The file does not exist, or the stream failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is a folder, or reading it is not allowed.</exception>
    public async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken = default)
    {
        if (!IsKept)
        {
            throw new InvalidOperationException(
                "It was given as bytes or a stream, which a journal does not contain. Publish the same post again with the key and the store of the journal."
            );
        }

        if (Path is not null)
        {
            var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, FileOptions.Asynchronous);
            if (file.CanSeek)
            {
                return file;
            }

            await using (file.ConfigureAwait(false))
            {
                return await MediaBuffer.CopyAsync(file, cancellationToken).ConfigureAwait(false);
            }
        }

        if (IsReadOnce)
        {
            var stream =
                Interlocked.Exchange(ref _stream, null)
                ?? throw new InvalidOperationException("The stream was read before. Media from a stream can be published only once.");
            return await MediaBuffer.CopyAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        if (Url is not null)
        {
            throw new InvalidOperationException("Threads fetches an address itself.");
        }

        return MemoryMarshal.TryGetArray(_bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(_bytes.ToArray(), writable: false);
    }

    /// <summary>
    /// Creates a source from an address and keeps it as written, because its query may be signed, unless it contains characters not allowed
    /// in an address.
    /// </summary>
    private static MediaSource FromUri(Uri? uri, string name) =>
        uri is { IsAbsoluteUri: true } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new(uri.IsWellFormedOriginalString() ? uri.OriginalString : uri.AbsoluteUri, null, default, null)
            : throw new ArgumentException("The address must begin with http:// or https://. Give a file by its path.", name);
}
