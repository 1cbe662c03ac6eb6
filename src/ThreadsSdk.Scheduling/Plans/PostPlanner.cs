using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Media;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Plans posts: checks them, copies their files, and adds their rows.</summary>
internal sealed class PostPlanner(ScheduleDatabase database, ScheduleTelemetry telemetry)
{
    private readonly PlanSql _sql = new(database.Dialect, database.Tables);
    private readonly MediaTable _media = new(database);

    public async Task<IReadOnlyList<ScheduledPost>> PlanAsync(IReadOnlyList<ScheduleRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
        {
            ScheduleText.Check(request);
        }

        if (requests.Count == 0)
        {
            return [];
        }

        using var activity = ScheduleTelemetry.Plan(requests.Count);
        List<PublishPlan> plans = [];
        foreach (var request in requests)
        {
            plans.Add(await request.Plan.InspectMediaAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        }

        var planned = await database
            .TransactAsync(session => PlanAsync(session, requests, plans, activity?.Id, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        telemetry.Planned(planned.Count);
        return planned;
    }

    /// <summary>Adds the rows of posts whose files are in the schedule, in the transaction of the session.</summary>
    public async Task<List<StoredPost>> AddAsync(ScheduleSession session, IReadOnlyList<NewPost> posts, CancellationToken cancellationToken)
    {
        var lanes = posts
            .GroupBy(static post => post.UserId, StringComparer.Ordinal)
            .Select(static user => (UserId: user.Key, Next: user.Min(static post => post.At)))
            .OrderBy(static lane => lane.UserId, StringComparer.Ordinal);
        foreach (var group in lanes.Chunk(PlanSql.MostRows))
        {
            await session
                .ExecuteAsync(
                    _sql.RaiseLanes(group.Length),
                    cancellationToken,
                    group.SelectMany(static (lane, row) => new SqlValue[] { new($"user{row}", lane.UserId), new($"next{row}", lane.Next) })
                )
                .ConfigureAwait(false);
        }

        List<StoredPost> added = [];
        foreach (var group in posts.Chunk(PlanSql.MostRows))
        {
            added.AddRange(
                await session
                    .QueryAsync(_sql.AddPosts(group.Length), PostRows.Read, cancellationToken, group.SelectMany(PlanSql.ValuesOf))
                    .ConfigureAwait(false)
            );
        }

        return added;
    }

    private async Task<List<ScheduledPost>> PlanAsync(
        ScheduleSession session,
        IReadOnlyList<ScheduleRequest> requests,
        List<PublishPlan> plans,
        string? traceParent,
        CancellationToken cancellationToken
    )
    {
        List<NewPost> posts = [];
        for (var i = 0; i < requests.Count; i++)
        {
            var hash = NewPost.HashOf(plans[i]);
            var (plan, mediaKey) = await _media.AddAsync(session, plans[i], cancellationToken).ConfigureAwait(false);
            posts.Add(NewPost.From(requests[i], plan, hash, mediaKey, traceParent));
        }

        var added = (await AddAsync(session, posts, cancellationToken).ConfigureAwait(false)).ToDictionary(static row =>
            (row.Post.UserId, row.Post.IdempotencyKey)
        );
        List<ScheduledPost> planned = [];
        for (var i = 0; i < requests.Count; i++)
        {
            var isNew = added.TryGetValue((posts[i].UserId, posts[i].Key), out var row);
            var post = CheckSame(posts[i], isNew ? row : await ReadAsync(session, posts[i], cancellationToken).ConfigureAwait(false));
            planned.Add(isNew ? CheckEqual(requests[i], post) : post);
        }

        return planned;
    }

    private static ScheduledPost CheckEqual(ScheduleRequest request, ScheduledPost post) =>
        request.Duplicates == DuplicateCheck.Refuse && post.EqualPostId is { } equal
            ? throw new ScheduleConflictException(
                $"The scheduled post {equal} of the same user says the same within a day. Move one of them, or allow it with Duplicates."
            )
            : post;

    /// <summary>Checks that the post that has the key is the one that was to be planned.</summary>
    private static ScheduledPost CheckSame(NewPost post, StoredPost stored) =>
        stored.PlanHash == post.PlanHash
            ? stored.Post
            : throw new IdempotencyKeyReusedException(
                $"The key '{post.Key}' belongs to another scheduled post of the same user. Plan this one with another key."
            )
            {
                IdempotencyKey = post.Key,
            };

    /// <summary>Reads the post that has the key already.</summary>
    private async Task<StoredPost> ReadAsync(ScheduleSession session, NewPost post, CancellationToken cancellationToken) =>
        (
            await session
                .QueryAsync(
                    _sql.ReadByKey,
                    PostRows.Read,
                    cancellationToken,
                    new SqlValue("user", post.UserId),
                    new SqlValue("key", post.Key)
                )
                .ConfigureAwait(false)
        )[0];
}
