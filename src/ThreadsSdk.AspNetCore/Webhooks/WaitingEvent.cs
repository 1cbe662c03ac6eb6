using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Represents an event in memory until it is handled.</summary>
internal sealed class WaitingEvent
{
    public WaitingEvent(ThreadsWebhookEvent received, long number)
    {
        (Event, Number) = (received, number);
        Node = new(this);
    }

    public ThreadsWebhookEvent Event { get; set; }

    /// <summary>Gets the number by which events are ordered.</summary>
    public long Number { get; }

    public LinkedListNode<WaitingEvent> Node { get; }

    /// <summary>Gets or sets the time from which it can be taken.</summary>
    public DateTimeOffset DueAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Gets or sets the batch that may say what became of it.</summary>
    public IThreadsWebhookBatch? Holder { get; set; }
}
