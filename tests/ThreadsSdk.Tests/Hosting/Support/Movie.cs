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
}
