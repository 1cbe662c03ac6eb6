using System.Globalization;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>
/// Represents what an event is found by again: its row, the number of the worker that took it, and when. Whoever takes it next has another
/// number, so the former writes nothing any more.
/// </summary>
internal readonly record struct Receipt(long Sequence, long Holder, DateTimeOffset TakenAt)
{
    public static Receipt Of(ThreadsWebhookEvent received) =>
        TryParse(received.Receipt) ?? throw new ArgumentException("The event was not taken from an inbox in a database.", nameof(received));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Sequence}.{Holder}.{TakenAt.ToUnixTimeMilliseconds()}");

    private static Receipt? TryParse(string? text) =>
        text?.Split('.') is [var sequence, var holder, var takenAt]
        && TryParse(sequence, out var row)
        && TryParse(holder, out var number)
        && TryParse(takenAt, out var milliseconds)
            ? new Receipt(row, number, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;

    private static bool TryParse(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
