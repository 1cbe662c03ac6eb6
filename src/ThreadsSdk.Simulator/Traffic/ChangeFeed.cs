namespace ThreadsSdk.Simulator.Traffic;

/// <summary>Tells those who watch that something has changed. They read what they show again; what has changed is not told.</summary>
internal sealed class ChangeFeed
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private long _version;

    /// <summary>Gets the number of changes so far.</summary>
    public long Version => Interlocked.Read(ref _version);

    public void Report()
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _version++;
            waiting = _next;
            _next = New();
        }

        waiting.SetResult();
    }

    /// <summary>Waits until there were more changes than a number of them.</summary>
    public Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _version > seen ? Task.CompletedTask : _next.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
