using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>
/// Stores times as microseconds since 1970 in UTC, which every database compares and orders alike: SQLite cannot do so with a
/// <see cref="DateTimeOffset"/>, and PostgreSQL refuses one with an offset.
/// </summary>
internal sealed class UtcMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        time => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond,
        microseconds => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
    );
