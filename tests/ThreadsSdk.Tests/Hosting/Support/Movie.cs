namespace ThreadsSdk.Tests.Hosting.Support;

/// <summary>A video to make with <see cref="Samples.Mp4"/>.</summary>
internal sealed record Movie(int Width = 1280, int Height = 720)
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(12.5);

    /// <summary>Null for a MOV of old, which names none.</summary>
    public string? Brand { get; init; } = "isom";

    public bool IsIndexLast { get; init; }

    public bool IsTurned { get; init; }

    public bool HasPicture { get; init; } = true;

    /// <summary>Whether the track tells its size, or only the description of its samples.</summary>
    public bool HasTrackSize { get; init; } = true;

    /// <summary>Times of 64 bits.</summary>
    public bool HasLongTimes { get; init; }

    /// <summary>Sizes of 64 bits.</summary>
    public bool HasLongBoxes { get; init; }

    /// <summary>The letters of the codec.</summary>
    public string Codec { get; init; } = "avc1";

    /// <summary>As H.264 numbers it; null without a parameter set.</summary>
    public int? Chroma { get; init; }

    /// <summary>How many frames the index lists; 0 for no list.</summary>
    public int Frames { get; init; }

    /// <summary>The part of the video that its edit list shows; null without a list.</summary>
    public TimeSpan? Edit { get; init; }

    /// <summary>Fragments behind the index, of a second with 30 frames each.</summary>
    public int Fragments { get; init; }

    /// <summary>The letters of the codec of the sound.</summary>
    public string SoundCodec { get; init; } = "mp4a";

    public int Channels { get; init; } = 2;

    public int SampleRate { get; init; } = 48000;
}
