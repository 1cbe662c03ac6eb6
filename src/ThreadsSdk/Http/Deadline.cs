namespace ThreadsSdk.Http;

/// <summary>Cancels an attempt when its time is over, or when the caller cancels.</summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly CancellationTokenRegistration _link;

    public Deadline(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
        : base(time, clock) => _link = cancellationToken.UnsafeRegister(static deadline => ((Deadline)deadline!).Cancel(), this);

    protected override void Dispose(bool disposing)
    {
        _link.Dispose();
        base.Dispose(disposing);
    }
}
