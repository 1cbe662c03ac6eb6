using System.Data;
using System.Data.Common;

namespace ThreadsSdk.Scheduling.Database;

/// <summary>Represents an open connection, with its transaction and what is to be disposed with it.</summary>
internal sealed class ScheduleSession(DbConnection connection, Dialect dialect, TimeProvider clock, Func<ValueTask> dispose)
    : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction? Transaction { get; set; }

    public ValueTask DisposeAsync() => dispose();

    /// <summary>Executes a statement and returns the number of rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params IEnumerable<SqlValue> values)
    {
        await using var command = Create(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a statement and reads all rows it returns.</summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params IEnumerable<SqlValue> values
    )
    {
        await using var command = Create(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(reader, read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a statement, or two in one round trip, and reads all rows of each.</summary>
    public async Task<(List<TFirst> First, List<TSecond> Second)> QueryAsync<TFirst, TSecond>(
        string sql,
        Func<DbDataReader, TFirst> readFirst,
        Func<DbDataReader, TSecond> readSecond,
        CancellationToken cancellationToken,
        params IEnumerable<SqlValue> values
    )
    {
        await using var command = Create(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var first = await ReadAsync(reader, readFirst, cancellationToken).ConfigureAwait(false);
        return await reader.NextResultAsync(cancellationToken).ConfigureAwait(false)
            ? (first, await ReadAsync(reader, readSecond, cancellationToken).ConfigureAwait(false))
            : (first, []);
    }

    private static async Task<List<T>> ReadAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private DbCommand Create(string sql, IEnumerable<SqlValue> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of constants and the names of the model, quoted by the provider; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = Transaction;
        foreach (var value in values)
        {
            Add(command, value);
        }

        if (dialect.IsSqlite)
        {
            Add(command, new SqlValue("now", Moment.ToColumn(clock.GetUtcNow())));
        }

        return command;
    }

    private static void Add(DbCommand command, SqlValue value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = value.Name;
        parameter.DbType = value.Type;
        parameter.Value = value.Value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>Represents a value of a statement. It has its type also where it is null.</summary>
internal readonly record struct SqlValue
{
    public SqlValue(string name, long? value) => (Name, Value, Type) = (name, value, DbType.Int64);

    public SqlValue(string name, int? value) => (Name, Value, Type) = (name, value, DbType.Int32);

    public SqlValue(string name, string? value) => (Name, Value, Type) = (name, value, DbType.String);

    public SqlValue(string name, byte[] value) => (Name, Value, Type) = (name, value, DbType.Binary);

    public SqlValue(string name, DateTimeOffset? value)
        : this(name, value is { } time ? Moment.ToColumn(time) : null) { }

    public SqlValue(string name, TimeSpan value)
        : this(name, Moment.ToColumn(value)) { }

    public string Name { get; }

    public object? Value { get; }

    public DbType Type { get; }
}
