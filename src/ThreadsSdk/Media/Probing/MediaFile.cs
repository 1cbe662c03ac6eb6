namespace ThreadsSdk.MediaProbing;

/// <summary>Represents what a file is, by its content and never by its name. Only headers are read.</summary>
internal sealed class MediaFile
{
    private const int HeadLength = 512;

    private MediaFile(long length) => Length = length;

    /// <summary>Gets the kind of media; null if Threads does not accept it.</summary>
    public MediaKind? Kind { get; private set; }

    public string ContentType { get; private set; } = "application/octet-stream";

    /// <summary>Gets the file extension, with its dot.</summary>
    public string Extension { get; private set; } = ".bin";

    /// <summary>Gets the length in bytes.</summary>
    public long Length { get; }

    /// <summary>Gets or sets the displayed width in pixels; 0 if the header does not contain it.</summary>
    public int Width { get; set; }

    /// <summary>Gets or sets the displayed height in pixels; 0 if the header does not contain it.</summary>
    public int Height { get; set; }

    /// <summary>Gets or sets the duration; null if the header does not contain it.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>Gets or sets the picture track of a video.</summary>
    public Mp4Track? Video { get; set; }

    /// <summary>Gets or sets the sound track of a video.</summary>
    public Mp4Track? Audio { get; set; }

    /// <summary>Gets or sets the error that makes the file unusable, worded as the rule it breaks; null if none was found.</summary>
    public string? Error { get; set; }

    /// <summary>Inspects a file, and returns to its start. A damaged file has a <see cref="Error"/>; only a failing disk throws.</summary>
    public static MediaFile Inspect(Stream content)
    {
        var file = new MediaFile(content.Length);
        Span<byte> head = stackalloc byte[HeadLength];
        file.Read(head[..content.ReadAt(0, head)], content);
        content.Position = 0;
        return file;
    }

    public void Is(MediaKind kind, string contentType, string extension) => (Kind, ContentType, Extension) = (kind, contentType, extension);

    private void Read(ReadOnlySpan<byte> head, Stream content)
    {
        if (ForeignFormat.Name(head) is { } foreign)
        {
            Error = foreign;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            Is(MediaKind.Image, "image/jpeg", ".jpg");
            JpegHeader.Read(content, this);
        }
        else if (head.StartsWith(PngHeader.Signature))
        {
            Is(MediaKind.Image, "image/png", ".png");
            PngHeader.Read(content, head, this);
        }
        else if (Mp4Header.IsMovie(head))
        {
            // What names no brand, or its own, is Apple's; all others follow the standard.
            var isMov = !head[4..].StartsWith("ftyp"u8) || head[8..].StartsWith("qt  "u8);
            Is(MediaKind.Video, isMov ? "video/quicktime" : "video/mp4", isMov ? ".mov" : ".mp4");
            new Mp4Header(content, this).Read();
        }
        else
        {
            Error = ForeignFormat.Unknown(head);
        }
    }
}
