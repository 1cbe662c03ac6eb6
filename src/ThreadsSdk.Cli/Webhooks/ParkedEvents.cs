using System.Data.Common;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>
/// Reads and changes the parked rows of the table that ThreadsSdk.EntityFrameworkCore makes, which holds times as microseconds since 1970.
/// Without Entity Framework, which would be the largest part of the command and cannot be trimmed.
/// </summary>
internal sealed class ParkedEvents(InboxDatabase database)
{
    private const string IsParked = "\"State\" = 1";

    public Task<List<ParkedEvent>> ListAsync(long limit, CancellationToken cancellationToken) =>
        database.RunAsync(
            "SELECT \"Id\", \"UserId\", \"Json\", \"ReceivedAt\", \"SettledAt\", \"Failures\", \"Reason\" FROM \"ThreadsInbox\" "
                + $"WHERE {IsParked} ORDER BY \"SettledAt\", \"Sequence\" LIMIT @value",
            limit,
            async command =>
            {
                var events = new List<ParkedEvent>();
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    events.Add(Read(reader));
                }

                return events;
            },
            cancellationToken
        );

    /// <summary>Has an event handled again, as if it had never failed.</summary>
    /// <returns>False if it is not parked.</returns>
    public Task<bool> RetryAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            "UPDATE \"ThreadsInbox\" SET \"State\" = 0, \"SettledAt\" = NULL, \"Reason\" = NULL, \"Failures\" = 0, \"DueAt\" = 0",
            id,
            cancellationToken
        );

    /// <summary>Deletes an event.</summary>
    /// <returns>False if it is not parked.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync("DELETE FROM \"ThreadsInbox\"", id, cancellationToken);

    private Task<bool> ChangeAsync(string change, string id, CancellationToken cancellationToken) =>
        database.RunAsync(
            $"{change} WHERE \"Id\" = @value AND {IsParked}",
            id,
            async command => await command.ExecuteNonQueryAsync(cancellationToken) == 1,
            cancellationToken
        );

    private static ParkedEvent Read(DbDataReader reader) =>
        new()
        {
            Id = reader.GetString(0),
            UserId = reader.GetString(1),
            Json = reader.GetString(2),
            ReceivedAt = Time(reader.GetInt64(3)),
            ParkedAt = Time(reader.IsDBNull(4) ? reader.GetInt64(3) : reader.GetInt64(4)),
            Failures = reader.GetInt32(5),
            Reason = reader.IsDBNull(6) ? "" : reader.GetString(6),
        };

    private static DateTimeOffset Time(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
