namespace ThreadsSdk.MediaProbing;

/// <summary>Represents one track in the index of an MP4 or MOV. Values that the index does not contain are null or 0.</summary>
internal sealed class Mp4Track
{
    /// <summary>Gets or sets a value indicating whether the track is played by default.</summary>
    public bool IsEnabled { get; set; }

    public bool IsVideo { get; set; }

    public bool IsAudio { get; set; }

    public uint Id { get; set; }

    /// <summary>Gets or sets a value indicating whether a matrix rotates the picture by a quarter.</summary>
    public bool IsTurned { get; set; }

    /// <summary>Gets or sets the displayed width and height, before rotation.</summary>
    public (int Width, int Height) Shown { get; set; }

    /// <summary>Gets or sets the width and height of the frames.</summary>
    public (int Width, int Height) Coded { get; set; }

    /// <summary>Gets or sets the common name of the codec.</summary>
    public string? Codec { get; set; }

    /// <summary>
    /// Gets or sets the chroma format as H.264 and HEVC number it: 0 for 4:0:0, 1 for 4:2:0, 2 for 4:2:2 and 3 for 4:4:4.
    /// </summary>
    public int? Chroma { get; set; }

    public bool IsInterlaced { get; set; }

    public double SampleRate { get; set; }

    public int Channels { get; set; }

    /// <summary>Gets or sets the ticks per second.</summary>
    public uint Timescale { get; set; }

    /// <summary>
    /// Gets or sets the duration in the header of the track, in ticks. For a video in fragments, that of the part outside of them.
    /// </summary>
    public double StatedTicks { get; set; }

    /// <summary>Gets or sets the number of samples, which are frames in a video.</summary>
    public double Samples { get; set; }

    public double SampleTicks { get; set; }

    public double SampleBytes { get; set; }

    /// <summary>Gets the lengths of all samples, including those in fragments.</summary>
    public Mp4SampleLengths SampleLengths { get; } = new();

    /// <summary>Gets or sets the number of samples in fragments.</summary>
    public double FragmentSamples { get; set; }

    public double FragmentTicks { get; set; }

    public double FragmentBytes { get; set; }

    /// <summary>Gets or sets a value indicating whether a table of the track was too long to read, so that sums are too small.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>
    /// Gets or sets the seconds the edit list shows; null without one, or if it shows everything from <see cref="EditStart"/> on.
    /// </summary>
    public double? EditSeconds { get; set; }

    /// <summary>Gets or sets the position from which the edit list shows the track, in ticks.</summary>
    public double EditStart { get; set; }

    public double Seconds => Over(Math.Max(SampleTicks, SampleTicks > 0 ? 0 : StatedTicks) + FragmentTicks, Timescale);

    /// <summary>Gets the average number of frames per second; 0 if unknown. A single frame has none.</summary>
    public double FrameRate =>
        IsIncomplete || Timescale == 0 ? 0 : Over((Samples + FragmentSamples) * Timescale, SampleTicks + FragmentTicks);

    /// <summary>Gets the number of frames per second at the median frame length; 0 if unknown.</summary>
    public double UsualFrameRate => Over(Timescale, SampleLengths.Median);

    /// <summary>Gets the bits per second; 0 if unknown.</summary>
    public double BitRate => IsIncomplete ? 0 : Over((SampleBytes + FragmentBytes) * 8, Seconds);

    /// <summary>Gets the number of seconds in the file that an edit list hides.</summary>
    public double HiddenSeconds
    {
        get
        {
            var held = Over(SampleTicks > 0 ? SampleTicks : StatedTicks, Timescale);
            return Math.Max(
                0,
                EditSeconds is { } shown ? held - shown : Math.Min(Over(EditStart, Timescale), held + Over(FragmentTicks, Timescale))
            );
        }
    }

    private static double Over(double value, double divisor) => divisor > 0 ? value / divisor : 0;
}
