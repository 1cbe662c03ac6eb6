using System.Security.Cryptography;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Media;

/// <summary>Keeps the local files of planned posts in the database, in pieces, so that every worker has them when it is time.</summary>
internal sealed class MediaTable(ScheduleDatabase database)
{
    private const int PieceLength = 1024 * 1024;

    private string Table => database.Tables.Media;

    /// <summary>Copies the local files of a plan into the table.</summary>
    /// <returns>The plan without them, and the key of its files; null if it has none.</returns>
    public async Task<(PublishPlan Plan, string? Key)> AddAsync(
        ScheduleSession session,
        PublishPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (plan.Posts.All(static post => post.Media.All(static media => media.Source.Url is not null)))
        {
            return (plan, null);
        }

        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var kept = await plan.WithSourcesAsync(TakeAsync, cancellationToken).ConfigureAwait(false);
        return (kept, key);

        async ValueTask<MediaSource> TakeAsync(PostMedia media, int item, CancellationToken cancel)
        {
            if (media.Source.Url is not null)
            {
                return media.Source;
            }

            await using var content = await media.Source.OpenAsync(cancel).ConfigureAwait(false);
            await AddAsync(session, key, item, content, cancel).ConfigureAwait(false);
            return MediaSource.FromBytes(default);
        }
    }

    /// <summary>Writes a file to a stream.</summary>
    public async Task CopyToAsync(string key, int item, Stream target, CancellationToken cancellationToken)
    {
        for (var chunk = 0; ; chunk++)
        {
            var number = chunk;
            var pieces = await database
                .ReadAsync(
                    session =>
                        session.QueryAsync(
                            $"""SELECT "Bytes" FROM {Table} WHERE "Key" = @key AND "Item" = @item AND "Chunk" = @chunk""",
                            static row => (byte[])row[0],
                            cancellationToken,
                            new SqlValue("key", key),
                            new SqlValue("item", item),
                            new SqlValue("chunk", number)
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (pieces.Count == 0)
            {
                return;
            }

            await target.WriteAsync(pieces[0], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes files that no post needs any more. What was added a moment ago may belong to one that is being planned.</summary>
    public Task<int> DeleteUnusedAsync(TimeSpan age, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    $"""
                    DELETE FROM {Table} WHERE "AddedAt" < {database.Dialect.Now} - @age
                        AND NOT EXISTS (SELECT 1 FROM {database.Tables.Posts} AS post WHERE post."MediaKey" = {Table}."Key"
                            AND (post."DueAt" IS NOT NULL OR post."State" = 3))
                        AND NOT EXISTS (SELECT 1 FROM {database.Tables.Recurring} AS again WHERE again."MediaKey" = {Table}."Key")
                    """,
                    cancellationToken,
                    new SqlValue("age", age)
                ),
            cancellationToken
        );

    private async Task AddAsync(ScheduleSession session, string key, int item, Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(PieceLength, Math.Max(1, content.Length))];
        for (var chunk = 0; ; chunk++)
        {
            var count = await content
                .ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (count == 0)
            {
                return;
            }

            await session
                .ExecuteAsync(
                    $"""
                    INSERT INTO {Table} ("Key", "Item", "Chunk", "Bytes", "AddedAt") VALUES (@key, @item, @chunk, @bytes, {database.Dialect.Now})
                    """,
                    cancellationToken,
                    new SqlValue("key", key),
                    new SqlValue("item", item),
                    new SqlValue("chunk", chunk),
                    new SqlValue("bytes", buffer[..count])
                )
                .ConfigureAwait(false);
        }
    }
}
