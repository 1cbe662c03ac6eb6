using System.Runtime.InteropServices;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.MediaSources;
using FilePath = System.IO.Path;

namespace ThreadsSdk;

/// <summary>
/// Where an image or video comes from: a public address, which Threads fetches itself, or a file or memory of this machine, which an
/// <see cref="IMediaHost"/> has to put where Threads can fetch it.
/// </summary>
/// <example>
/// <code>
/// MediaSource page = "https://example.com/cat.jpg"; // an address
/// MediaSource file = "photos/cat.jpg";              // a path
/// var memory = MediaSource.FromBytes(jpeg);
/// </code>
/// </example>
public sealed class MediaSource
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private Stream? _stream;

    private MediaSource(string? url, string? path, ReadOnlyMemory<byte> bytes, Stream? stream) =>
        (Url, Path, _bytes, _stream, IsReadOnce) = (url, path, bytes, stream, stream is not null);

    /// <summary>The address, for what Threads fetches itself; otherwise null.</summary>
    public string? Url { get; }

    /// <summary>The full path, for a file; otherwise null.</summary>
    public string? Path { get; }

    /// <summary>Gets what stands for bytes or a stream in a journal, which does not hold them.</summary>
    internal static MediaSource NotKept { get; } = new(null, null, default, null) { IsKept = false };

    /// <summary>Gets whether its content can be opened, now or at another time.</summary>
    internal bool IsKept { get; private init; } = true;

    /// <summary>Whether <see cref="OpenAsync"/> works only once.</summary>
    internal bool IsReadOnce { get; }

    /// <summary>Which of both it is by the ending of its address; null where that tells nothing, and for what is of this machine.</summary>
    internal MediaKind? KindOfUrl => Url is null ? null : MediaAddress.KindOf(new Uri(Url));

    /// <summary>Takes an image or video from a public address. This library fetches nothing from there.</summary>
    /// <param name="url">The address, http or https. Characters that no address has, such as spaces, are encoded.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">This is no http or https address.</exception>
    public static MediaSource FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Of(Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null, nameof(url));
    }

    /// <summary>Takes an image or video from a file. It is read while the post is published, not before.</summary>
    /// <param name="path">The path, full or from the current folder.</param>
    /// <returns>The source.</returns>
    public static MediaSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(null, FilePath.GetFullPath(path), default, null);
    }

    /// <summary>Takes an image or video from memory.</summary>
    /// <param name="bytes">The content of the file. It is not copied, and must not be changed until the post is published.</param>
    /// <returns>The source.</returns>
    public static MediaSource FromBytes(ReadOnlyMemory<byte> bytes) => new(null, null, bytes, null);

    /// <summary>Takes an image or video from base64.</summary>
    /// <param name="base64">The content of the file as base64, or a whole <c>data:</c> address with it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">This is no base64.</exception>
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
            : throw new ArgumentException("This is neither base64 nor a data: address with base64.", nameof(base64));
    }

    /// <summary>
    /// Takes an image or video from a stream. It is read to its end once, from where it stands, while the post is published: a post with it
    /// can be published only once, and after a crash not resumed. Use a file or memory where you have one.
    /// </summary>
    /// <param name="stream">The stream, which need not be able to seek. It must stay open until then, and is not disposed.</param>
    /// <returns>The source.</returns>
    public static MediaSource FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead
            ? new(null, null, default, stream)
            : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>Takes text that begins with <c>http://</c> or <c>https://</c> as an address, any other as a path.</summary>
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

    /// <summary>Takes an http or https address, or the path of a <c>file:</c> address.</summary>
    /// <param name="uri">The address.</param>
    public static implicit operator MediaSource(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri is { IsAbsoluteUri: true, IsFile: true } ? FromFile(uri.LocalPath) : Of(uri, nameof(uri));
    }

    /// <summary>The address without its query, the path, or the kind of the source; never its content.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Url is not null
            ? new Uri(Url).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : Path ?? (IsReadOnce ? "stream" : $"{_bytes.Length} bytes");

    /// <summary>Opens what is of this machine, as a stream that can seek.</summary>
    /// <exception cref="InvalidOperationException">It is an address, or a stream that was opened before.</exception>
    /// <exception cref="IOException">The file is not there, or the stream failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    internal async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (!IsKept)
        {
            throw new InvalidOperationException(
                "It was given as bytes or a stream, which a journal does not hold. Publish the same post again with the key and the store of the journal."
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
                ?? throw new InvalidOperationException("The stream was read before: media from a stream can be published only once.");
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

    /// <summary>Keeps an address as it was written, since its query may be signed, unless it holds what no address may.</summary>
    private static MediaSource Of(Uri? uri, string name) =>
        uri is { IsAbsoluteUri: true } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new(uri.IsWellFormedOriginalString() ? uri.OriginalString : uri.AbsoluteUri, null, default, null)
            : throw new ArgumentException("This is no http or https address. A file is given by its path.", name);
}
