using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ThreadsSdk.Http;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Remembers how long Threads took for the last container of each kind, for all clients with the same settings.</summary>
internal sealed class ProcessingTimes
{
    private static readonly ConditionalWeakTable<ThreadsSettings, ProcessingTimes> All = [];

    /// <summary>The number of containers done at the first poll after which the first poll is made sooner.</summary>
    private const int Hits = 10;

    private const double Decay = 0.9;

    private readonly ConcurrentDictionary<ContainerMediaType, Seen> _last = new();

    public static ProcessingTimes For(ThreadsSettings settings) => All.GetValue(settings, static _ => new ProcessingTimes());

    /// <summary>Returns when to poll a container of a kind for the first time; null if nothing is known.</summary>
    public TimeSpan? Expected(ContainerMediaType kind)
    {
        if (_last.TryGetValue(kind, out var last))
        {
            // One video takes far longer than another; images are much alike.
            return kind == ContainerMediaType.Video ? last.Time / 2 : last.Time;
        }

        // A carousel is made of what is ready: it takes no longer than one of its images.
        return kind == ContainerMediaType.Carousel && _last.TryGetValue(ContainerMediaType.Image, out var image) ? image.Time : null;
    }

    /// <summary>Records when a container was seen to be done. At the first poll it may have been done for a while.</summary>
    public void Note(ContainerMediaType kind, TimeSpan time, bool isFirstLook)
    {
        var hits = isFirstLook && _last.TryGetValue(kind, out var last) ? last.Hits + 1 : 0;
        _last[kind] = new Seen(hits < Hits ? time : time * Decay, hits);
    }

    private readonly record struct Seen(TimeSpan Time, int Hits);
}
