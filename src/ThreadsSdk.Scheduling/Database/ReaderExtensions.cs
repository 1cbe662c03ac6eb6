using System.Data.Common;

namespace ThreadsSdk.Scheduling.Database;

/// <summary>Reads columns as the schedule writes them.</summary>
internal static class ReaderExtensions
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Number(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static DateTimeOffset? Time(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Moment.FromColumn(reader.GetInt64(column));
}
