using Npgsql;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Speed.Contenders;

namespace ThreadsSdk.Scheduling.Speed.Measuring;

/// <summary>A database with the tables of a contender, and what happens in it.</summary>
internal sealed class MeasuredDatabase : IAsyncDisposable
{
    /// <summary>Marks the statements of measuring, which do not count.</summary>
    private const string Mark = "/* measuring */ ";

    private readonly IContender _contender;
    private readonly NpgsqlDataSource _source;

    private MeasuredDatabase(IContender contender, string connection)
    {
        _contender = contender;
        Connection = connection;
        _source = NpgsqlDataSource.Create(connection);
    }

    public string Connection { get; }

    public static async Task<MeasuredDatabase> CreateAsync(PostgresServer server, IContender contender)
    {
        var database = new MeasuredDatabase(contender, await server.CreateDatabaseAsync(CancellationToken.None));
        await database.ExecuteAsync("CREATE EXTENSION pg_stat_statements");
        await contender.CreateTablesAsync(database.Connection, CancellationToken.None);
        return database;
    }

    public async Task<DateTimeOffset> NowAsync() => await ReadAsync<DateTime>("SELECT clock_timestamp()");

    public Task ForgetStatementsAsync() => ExecuteAsync("SELECT pg_stat_statements_reset()");

    /// <summary>Gets how many statements ran since they were last forgotten; begins and ends of transactions are not among them.</summary>
    public async Task<long> CountStatementsAsync() =>
        await ReadAsync<long>($"SELECT coalesce(sum(calls), 0)::bigint {Statements} AND query !~* '^(begin|commit|rollback|discard)'");

    public async Task<long> CountTransactionsAsync() =>
        await ReadAsync<long>($"SELECT coalesce(sum(calls), 0)::bigint {Statements} AND query ~* '^(commit|rollback)'");

    /// <summary>Gets the statements that ran most often, a line each.</summary>
    public async Task<string> ListStatementsAsync() =>
        await ReadAsync<string>(
            $"""
            SELECT coalesce(string_agg(line, chr(10)), '') FROM (
                SELECT calls || ' ' || left(regexp_replace(query, '\s+', ' ', 'g'), 150) line {Statements} ORDER BY calls DESC LIMIT 30) lines
            """
        );

    /// <summary>Waits until so many posts are done; fails if none more is for a minute.</summary>
    public async Task WaitForDoneAsync(long posts)
    {
        var (last, since) = (0L, TimeProvider.System.GetTimestamp());
        while (await ReadAsync<long>(_contender.CountDone) is var done && done < posts)
        {
            if (done > last)
            {
                (last, since) = (done, TimeProvider.System.GetTimestamp());
            }
            else if (TimeProvider.System.GetElapsedTime(since) > TimeSpan.FromMinutes(1))
            {
                throw new TimeoutException($"{_contender.Name}: {done} of {posts} posts are done, and no more for a minute.");
            }

            await Task.Delay(100);
        }
    }

    public async Task<IReadOnlyList<PostMoments>> ReadMomentsAsync()
    {
        var moments = new List<PostMoments>();
        await using var command = Command(_contender.Moments);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            moments.Add(new PostMoments(reader.GetDateTime(0), reader.GetDateTime(1), reader.GetDateTime(2)));
        }

        return moments;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static string Statements =>
        """
            FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query NOT LIKE '%measuring%'
            """;

    private async Task<T> ReadAsync<T>(string query)
    {
        await using var command = Command(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string text) => _source.CreateCommand(Mark + text);
}

/// <summary>When a post was due, and when its publishing began and ended.</summary>
internal sealed record PostMoments(DateTime Due, DateTime Begun, DateTime Done);
