using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Media;
using ThreadsSdk.Scheduling.Plans;
using ThreadsSdk.Scheduling.Times;

namespace ThreadsSdk.Scheduling.Recurring;

/// <summary>
/// Keeps recurring posts and plans the next post of each ahead, under a key of its name and moment, so that it is planned once however many
/// processes do so.
/// </summary>
internal sealed class RecurringPosts(ScheduleDatabase database, PostPlanner planner)
{
    private const string Columns = "\"UserId\", \"Name\", \"Plan\", \"MediaKey\", \"Cron\", \"Zone\", \"NextAt\"";
    private const int PageSize = 100;

    private readonly MediaTable _media = new(database);

    private string Table => database.Tables.Recurring;

    public async Task<RecurringPost> SaveAsync(RecurringPostRequest request, CancellationToken cancellationToken)
    {
        ScheduleText.CheckUser(request.UserId);
        ScheduleText.CheckName(request.Name);
        var cron = Cron.Parse(request.Cron, request.Zone);
        var plan = await request.Plan.InspectMediaAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await database
            .TransactAsync(
                async session =>
                {
                    await CancelNextAsync(session, request.UserId, request.Name, cancellationToken).ConfigureAwait(false);
                    var (kept, mediaKey) = await _media.AddAsync(session, plan, cancellationToken).ConfigureAwait(false);
                    var now = await NowAsync(session, cancellationToken).ConfigureAwait(false);
                    var stored = new Stored(
                        request.UserId,
                        request.Name,
                        kept.ToJson(),
                        mediaKey,
                        request.Cron,
                        request.Zone,
                        cron.Next(now)
                    );
                    await session
                        .ExecuteAsync(
                            $"""
                            INSERT INTO {Table} ({Columns}) VALUES (@user, @name, @plan, @media, @cron, @zone, @next)
                            ON CONFLICT ("UserId", "Name") DO UPDATE SET "Plan" = @plan, "MediaKey" = @media, "Cron" = @cron, "Zone" = @zone,
                                "NextAt" = @next
                            """,
                            cancellationToken,
                            new SqlValue("user", stored.UserId),
                            new SqlValue("name", stored.Name),
                            new SqlValue("plan", stored.Plan),
                            new SqlValue("media", stored.MediaKey),
                            new SqlValue("cron", stored.Cron),
                            new SqlValue("zone", stored.Zone),
                            new SqlValue("next", stored.NextAt)
                        )
                        .ConfigureAwait(false);
                    await PlanAsync(session, stored, plan, cancellationToken).ConfigureAwait(false);
                    return ToRecurring(stored);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public async IAsyncEnumerable<RecurringPost> ListAsync(
        string? userId,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var (lastUser, lastName) = ("", "");
        while (true)
        {
            var (afterUser, afterName) = (lastUser, lastName);
            var ofUser = userId is null ? "" : "AND \"UserId\" = @user";
            var page = await database
                .ReadAsync(
                    session =>
                        session.QueryAsync(
                            $"""
                            SELECT {Columns} FROM {Table} WHERE ("UserId", "Name") > (@afterUser, @afterName) {ofUser}
                            ORDER BY "UserId", "Name" LIMIT {PageSize}
                            """,
                            Stored.Read,
                            cancellationToken,
                            new SqlValue("afterUser", afterUser),
                            new SqlValue("afterName", afterName),
                            new SqlValue("user", userId ?? "")
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var stored in page)
            {
                (lastUser, lastName) = (stored.UserId, stored.Name);
                yield return ToRecurring(stored);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    public Task<bool> DeleteAsync(string userId, string name, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async session =>
            {
                await CancelNextAsync(session, userId, name, cancellationToken).ConfigureAwait(false);
                return await EndAsync(session, userId, name, null, cancellationToken).ConfigureAwait(false) == 1;
            },
            cancellationToken
        );

    /// <summary>
    /// Plans the next post of those whose planned one has come. One whose cron text has no further moment has ended; one whose zone is not known
    /// here stays for another worker.
    /// </summary>
    /// <returns>How many were planned.</returns>
    public async Task<int> PlanDueAsync(CancellationToken cancellationToken)
    {
        var due = await database
            .ReadAsync(
                session =>
                    session.QueryAsync(
                        $"""SELECT {Columns} FROM {Table} WHERE "NextAt" <= {database.Dialect.Now} ORDER BY "NextAt" LIMIT {PageSize}""",
                        Stored.Read,
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        var planned = 0;
        foreach (var stored in due)
        {
            try
            {
                planned += await database
                    .TransactAsync(session => PlanNextAsync(session, stored, cancellationToken), cancellationToken)
                    .ConfigureAwait(false)
                    ? 1
                    : 0;
            }
            catch (FormatException)
            {
                // Its last post stays planned.
                await database
                    .WriteAsync(
                        session => EndAsync(session, stored.UserId, stored.Name, stored.NextAt, cancellationToken),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (TimeZoneNotFoundException)
            {
                // The others go on.
            }
        }

        return planned;
    }

    /// <summary>Ends a recurring post; with a moment, only one that has not been saved anew since.</summary>
    private Task<int> EndAsync(
        ScheduleSession session,
        string userId,
        string name,
        DateTimeOffset? nextAt,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            $"""DELETE FROM {Table} WHERE "UserId" = @user AND "Name" = @name AND "NextAt" = coalesce(@next, "NextAt")""",
            cancellationToken,
            new SqlValue("user", userId),
            new SqlValue("name", name),
            new SqlValue("next", nextAt)
        );

    private async Task<bool> PlanNextAsync(ScheduleSession session, Stored stored, CancellationToken cancellationToken)
    {
        var now = await NowAsync(session, cancellationToken).ConfigureAwait(false);
        var next = stored with { NextAt = NextOf(stored, now) };

        // Only from the moment that was read: another process may have planned it, or the recurring post may be another by now.
        var isMine =
            await session
                .ExecuteAsync(
                    $"""
                    UPDATE {Table} SET "NextAt" = @next WHERE "UserId" = @user AND "Name" = @name AND "NextAt" = @last AND "Cron" = @cron
                    """,
                    cancellationToken,
                    new SqlValue("user", stored.UserId),
                    new SqlValue("name", stored.Name),
                    new SqlValue("cron", stored.Cron),
                    new SqlValue("last", stored.NextAt),
                    new SqlValue("next", next.NextAt)
                )
                .ConfigureAwait(false) == 1;
        if (isMine)
        {
            await PlanAsync(session, next, PublishPlanJson.Parse(next.Plan), cancellationToken).ConfigureAwait(false);
        }

        return isMine;
    }

    /// <summary>
    /// Gets the first moment after now, going on from the last one: asked from now, within the hour that comes twice when summer time ends,
    /// Quartz (4.7.3) names a fixed time of that hour once more.
    /// </summary>
    private static DateTimeOffset NextOf(Stored stored, DateTimeOffset now)
    {
        var cron = Cron.Parse(stored.Cron, stored.Zone);
        var next = stored.NextAt;
        while (next <= now)
        {
            next = cron.Next(next);
        }

        return next;
    }

    private async Task PlanAsync(ScheduleSession session, Stored stored, PublishPlan plan, CancellationToken cancellationToken)
    {
        var post = new NewPost
        {
            UserId = stored.UserId,
            Key = string.Create(CultureInfo.InvariantCulture, $"{stored.Name}@{stored.NextAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
            At = Moment.ToColumn(stored.NextAt),
            Plan = stored.Plan,
            PlanHash = NewPost.HashOf(plan),
            Posts = NewPost.Count(plan, isReply: false),
            Replies = NewPost.Count(plan, isReply: true),
            MediaKey = stored.MediaKey,
            RecurringName = stored.Name,
        };
        await planner.AddAsync(session, [post], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the post that is planned next, unless a worker has begun it: its key may be planned anew.</summary>
    private Task<int> CancelNextAsync(ScheduleSession session, string userId, string name, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"""DELETE FROM {database.Tables.Posts} WHERE "UserId" = @user AND "RecurringName" = @name AND "State" = 0 AND "Attempts" = 0""",
            cancellationToken,
            new SqlValue("user", userId),
            new SqlValue("name", name)
        );

    private async Task<DateTimeOffset> NowAsync(ScheduleSession session, CancellationToken cancellationToken) =>
        (
            await session
                .QueryAsync($"SELECT {database.Dialect.Now}", static row => Moment.FromColumn(row.GetInt64(0)), cancellationToken)
                .ConfigureAwait(false)
        )[0];

    private static RecurringPost ToRecurring(Stored stored) =>
        new()
        {
            UserId = stored.UserId,
            Name = stored.Name,
            Plan = PublishPlanJson.Parse(stored.Plan),
            Cron = stored.Cron,
            Zone = stored.Zone,
            NextAt = stored.NextAt,
        };

    private sealed record Stored(string UserId, string Name, string Plan, string? MediaKey, string Cron, string Zone, DateTimeOffset NextAt)
    {
        public static Stored Read(DbDataReader row) =>
            new(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.Text(3),
                row.GetString(4),
                row.GetString(5),
                Moment.FromColumn(row.GetInt64(6))
            );
    }
}
