using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Clocks;

/// <summary>
/// Estimates the time of the database, so that a worker whose machine's clock is wrong wakes at the right moment. It is only ever used to
/// wait: what is due is decided in the database.
/// </summary>
internal sealed class DatabaseClock(ScheduleDatabase database) : TimeProvider
{
    private static readonly TimeSpan MeasureAfter = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = database.Clock;
    private volatile Measurement? _measured;

    public override DateTimeOffset GetUtcNow() =>
        _measured is { } measured ? measured.Time + _clock.GetElapsedTime(measured.Timestamp) : _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database for its time, unless it was asked a moment ago.</summary>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        if (database.Dialect.IsSqlite || (_measured is { } last && _clock.GetElapsedTime(last.Timestamp) < MeasureAfter))
        {
            return;
        }

        await database
            .ReadAsync(
                async session =>
                {
                    // The first statement of a connection can take long, and the answer would be old.
                    await AskAsync(session).ConfigureAwait(false);
                    var before = _clock.GetTimestamp();
                    var time = await AskAsync(session).ConfigureAwait(false);
                    _measured = new Measurement(time + (_clock.GetElapsedTime(before) / 2), _clock.GetTimestamp());
                    return true;
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        async Task<DateTimeOffset> AskAsync(ScheduleSession session) =>
            (
                await session
                    .QueryAsync($"SELECT {database.Dialect.Now}", static row => Moment.FromColumn(row.GetInt64(0)), cancellationToken)
                    .ConfigureAwait(false)
            )[0];
    }

    private sealed record Measurement(DateTimeOffset Time, long Timestamp);
}
