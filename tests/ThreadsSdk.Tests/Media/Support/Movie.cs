namespace ThreadsSdk.Tests.MediaFiles.Support;

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

    /// <summary>The lengths of the frames in ticks of 1/4800 second, each for itself; null when all have the same.</summary>
    public IReadOnlyList<int>? FrameTicks { get; init; }

    /// <summary>The entries of the edit list of the picture, in ticks: how long, and from when on; -1 for an empty one.</summary>
    public IReadOnlyList<(int Length, int From)>? Edits { get; init; }

    /// <summary>Whether edit lists have numbers of 64 bits.</summary>
    public bool HasLongEdits { get; init; }

    /// <summary>The bytes of each frame; null without a table of them.</summary>
    public IReadOnlyList<int>? FrameBytes { get; init; }

    /// <summary>Boxes behind the description of the picture.</summary>
    public byte[] PictureBoxes { get; init; } = [];

    /// <summary>What stands behind the description of the sound, or is part of it in later versions.</summary>
    public byte[] SoundBoxes { get; init; } = [];

    /// <summary>The version of the description of the sound, as QuickTime counts them.</summary>
    public int SoundVersion { get; init; }

    /// <summary>Boxes at the end of the index.</summary>
    public byte[] IndexBoxes { get; init; } = [];

    /// <summary>Boxes between the index and the media.</summary>
    public byte[] StreamBoxes { get; init; } = [];
}
