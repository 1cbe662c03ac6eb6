using System.Text;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Represents what is sent to an app until it is accepted. Its queue's lock guards it.</summary>
internal sealed class Delivery(SimulatedDelivery first, string contentType, DateTimeOffset nextAttemptAt)
{
    /// <summary>Gets how it stands.</summary>
    public SimulatedDelivery Current { get; private set; } = first with { NextAttemptAt = nextAttemptAt };

    public string ContentType { get; } = contentType;

    public byte[] Body { get; } = Encoding.UTF8.GetBytes(first.Body);

    /// <summary>Gets a value indicating whether it lets the one after it pass.</summary>
    public bool IsHeld { get; private set; }

    public bool IsDueAt(DateTimeOffset now) => Current.NextAttemptAt <= now;

    /// <summary>Lets the next one pass, until a time at the latest.</summary>
    public void Hold(DateTimeOffset until)
    {
        IsHeld = true;
        Current = Current with { NextAttemptAt = until };
    }

    /// <summary>Sends it as soon as it is its turn, whatever became of it before.</summary>
    public void Release(DateTimeOffset now)
    {
        IsHeld = false;
        Current = Current with { Status = DeliveryStatus.Pending, NextAttemptAt = now };
    }

    /// <summary>Remembers an attempt, and decides whether there is another one.</summary>
    public void Add(DeliveryAttempt attempt, DataDeletionReply? reply, DateTimeOffset now)
    {
        IsHeld = false;
        var isAccepted = attempt.Problem is null;
        var attempts = Current.Attempts.Append(attempt).ToList();
        var next =
            isAccepted || Current.Kind != DeliveryKind.Notification ? null : RetrySchedule.Next(Current.CreatedAt, attempts.Count, now);
        Current = Current with
        {
            Attempts = attempts,
            NextAttemptAt = next,
            DataDeletion = reply ?? Current.DataDeletion,
            Status =
                isAccepted ? DeliveryStatus.Delivered
                : next is null ? DeliveryStatus.GivenUp
                : DeliveryStatus.Pending,
        };
    }
}
