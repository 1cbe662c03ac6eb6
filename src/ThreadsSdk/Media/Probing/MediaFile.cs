namespace ThreadsSdk.MediaProbing;

/// <summary>What a file is, by its content and never by its name. Reads only headers.</summary>
internal sealed class MediaFile
{
    private const int HeadLength = 512;

    private MediaFile(long length) => Length = length;

    /// <summary>Null for what Threads does not take.</summary>
    public MediaKind? Kind { get; private set; }

    public string ContentType { get; private set; } = "application/octet-stream";

    /// <summary>With its dot.</summary>
    public string Extension { get; private set; } = ".bin";

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>In pixels, as shown; 0 when the header does not tell.</summary>
    public int Width { get; set; }

    /// <summary>In pixels, as shown; 0 when the header does not tell.</summary>
    public int Height { get; set; }

    /// <summary>Null when the header does not tell.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>The picture of a video.</summary>
    public Mp4Track? Video { get; set; }

    /// <summary>The sound of a video.</summary>
    public Mp4Track? Audio { get; set; }

    /// <summary>What makes the file useless, as a rule it breaks; null when nothing was found.</summary>
    public string? Flaw { get; set; }

    /// <summary>Looks at a file, and goes back to its start. A damaged one has a <see cref="Flaw"/>; only a failing disk throws.</summary>
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
            Flaw = foreign;
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
            Flaw = ForeignFormat.Unknown(head);
        }
    }
}
