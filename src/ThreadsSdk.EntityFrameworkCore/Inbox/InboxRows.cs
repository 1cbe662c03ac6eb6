using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Leases;
using ThreadsSdk.EntityFrameworkCore.Model;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.EntityFrameworkCore.Inbox;

/// <summary>Turns events into rows and back.</summary>
internal static class InboxRows
{
    public const int Partitions = 256;

    public static string PartitionName(int number) => string.Create(CultureInfo.InvariantCulture, $"{Lease.KeptPrefix}{number:000}");

    public static ThreadsInboxRow From(ThreadsWebhookEvent received) =>
        new()
        {
            Id = StoredText.Key(received.Id, Lengths.EventId, nameof(received)),
            UserId = UserIdOf(received),
            Partition = PartitionOf(UserIdOf(received)),
            Json = StoredText.Clean(received.Json),
            TargetId = received.TargetId is { } target ? StoredText.Clean(target) : null,
            SentAt = received.SentAt,
            ReceivedAt = received.ReceivedAt,
            // At once, whatever the clock of the process that received it says.
            DueAt = DateTimeOffset.UnixEpoch,
            Failures = received.Failures,
        };

    public static ThreadsWebhookEvent ToEvent(ThreadsInboxRow row, string? receipt = null) =>
        new()
        {
            Id = row.Id,
            UserId = row.UserId,
            Json = row.Json,
            TargetId = row.TargetId,
            SentAt = row.SentAt,
            ReceivedAt = row.ReceivedAt,
            Failures = row.Failures,
            Receipt = receipt,
        };

    /// <summary>Has the next save of a context record that an event is handled, provided that nobody else has taken it.</summary>
    public static void Complete(DbContext db, Receipt receipt, DateTimeOffset now)
    {
        var row = db.Attach(
            new ThreadsInboxRow
            {
                Sequence = receipt.Sequence,
                Id = "",
                UserId = "",
                Partition = "",
                Json = "",
                State = ThreadsInboxState.Waiting,
                Holder = receipt.Holder,
            }
        );
        row.Property(each => each.State).CurrentValue = ThreadsInboxState.Completed;
        row.Property(each => each.SettledAt).CurrentValue = now;
        row.Property(each => each.UserId).IsModified = true;
        row.Property(each => each.Json).IsModified = true;
        row.Property(each => each.TargetId).IsModified = true;
        row.Property(each => each.SentAt).IsModified = true;
        row.Property(each => each.Reason).IsModified = true;
    }

    private static string UserIdOf(ThreadsWebhookEvent received) => StoredText.Clean(received.UserId, Lengths.UserId);

    private static string PartitionOf(string userId) => PartitionName(SHA256.HashData(Encoding.UTF8.GetBytes(userId))[0] % Partitions);
}
