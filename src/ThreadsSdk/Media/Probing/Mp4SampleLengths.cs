namespace ThreadsSdk.MediaProbing;

/// <summary>Represents the lengths of a track's samples. Recordings of phones and screens have frames of any length.</summary>
internal sealed class Mp4SampleLengths
{
    // More than 300 seconds of 60 frames a second, each of another length.
    private const int Most = 50_000;

    private readonly List<(long Ticks, uint Samples)> _lengths = [];

    /// <summary>Gets the median length in ticks; 0 if none is known.</summary>
    public long Median
    {
        get
        {
            _lengths.Sort();
            var left = 0.0;
            foreach (var (_, samples) in _lengths)
            {
                left += samples / 2.0;
            }

            foreach (var (ticks, samples) in _lengths)
            {
                left -= samples;
                if (left <= 0)
                {
                    return ticks;
                }
            }

            return 0;
        }
    }

    public void Add(uint samples, long ticks)
    {
        if (_lengths.Count < Most)
        {
            _lengths.Add((ticks, samples));
        }
    }

    public void Clear() => _lengths.Clear();
}
