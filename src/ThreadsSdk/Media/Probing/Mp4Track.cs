namespace ThreadsSdk.MediaProbing;

/// <summary>What the index of an MP4 or MOV says about one track. Everything is null or 0 that it does not say.</summary>
internal sealed class Mp4Track
{
    /// <summary>Whether the track is played unless somebody chooses another.</summary>
    public bool IsEnabled { get; set; }

    public bool IsVideo { get; set; }

    public bool IsAudio { get; set; }

    public uint Id { get; set; }

    /// <summary>Whether a matrix turns the picture by a quarter.</summary>
    public bool IsTurned { get; set; }

    /// <summary>Width and height as the track is shown, before it is turned.</summary>
    public (int Width, int Height) Shown { get; set; }

    /// <summary>Width and height of the frames.</summary>
    public (int Width, int Height) Coded { get; set; }

    /// <summary>The codec by its common name.</summary>
    public string? Codec { get; set; }

    /// <summary>0 for 4:0:0, 1 for 4:2:0, 2 for 4:2:2 and 3 for 4:4:4, as H.264 and HEVC number them.</summary>
    public int? Chroma { get; set; }

    public bool IsInterlaced { get; set; }

    public double SampleRate { get; set; }

    public int Channels { get; set; }

    /// <summary>Ticks of a second.</summary>
    public uint Timescale { get; set; }

    /// <summary>What the header of the track says, in ticks. Of a video in fragments it is what is not in them.</summary>
    public double StatedTicks { get; set; }

    /// <summary>Samples, which are frames in a video, and how long they are together.</summary>
    public double Samples { get; set; }

    public double SampleTicks { get; set; }

    public double SampleBytes { get; set; }

    /// <summary>The lengths of all samples, also of those in fragments.</summary>
    public Mp4SampleLengths SampleLengths { get; } = new();

    /// <summary>The samples of fragments.</summary>
    public double FragmentSamples { get; set; }

    public double FragmentTicks { get; set; }

    public double FragmentBytes { get; set; }

    /// <summary>Whether a table of the track was too long to be read, so that sums are too small.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The seconds that the edit list shows; null without one, or when it shows everything from <see cref="EditStart"/>
    /// on.</summary>
    public double? EditSeconds { get; set; }

    /// <summary>Where the edit list begins to show the track, in ticks.</summary>
    public double EditStart { get; set; }

    public double Seconds => Over(Math.Max(SampleTicks, SampleTicks > 0 ? 0 : StatedTicks) + FragmentTicks, Timescale);

    /// <summary>Frames a second; 0 when unknown. A single frame has none.</summary>
    public double FrameRate =>
        IsIncomplete || Timescale == 0 ? 0 : Over((Samples + FragmentSamples) * Timescale, SampleTicks + FragmentTicks);

    /// <summary>Frames a second where frames are as long as most are; 0 when unknown.</summary>
    public double UsualFrameRate => Over(Timescale, SampleLengths.Median);

    /// <summary>Bits a second; 0 when unknown.</summary>
    public double BitRate => IsIncomplete ? 0 : Over((SampleBytes + FragmentBytes) * 8, Seconds);

    /// <summary>How many seconds the file holds that an edit list hides.</summary>
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
