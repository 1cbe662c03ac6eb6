using System.Globalization;
using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>A schedule that nobody works on: tests say what became of its posts.</summary>
internal sealed class InMemoryScheduler(TimeProvider clock) : IThreadsScheduler
{
    private readonly SortedDictionary<long, ScheduledPost> _posts = [];
    private readonly SortedDictionary<string, UserSchedule> _users = new(StringComparer.Ordinal);

    /// <summary>Gets the queries that were asked.</summary>
    public List<ScheduleQuery> Queries { get; } = [];

    /// <summary>Gets or sets what happens just before a post is changed.</summary>
    public Action<long>? Changing { get; set; }

    public ScheduledPost this[long id] => _posts[id];

    /// <summary>Plans a text, and has become of it what the test says.</summary>
    public ScheduledPost Add(string userId, string text, string at, Func<ScheduledPost, ScheduledPost>? become = null) =>
        Add(userId, Post.Text(text).Plan(), at, become);

    public ScheduledPost Add(string userId, PublishPlan plan, string at, Func<ScheduledPost, ScheduledPost>? become = null)
    {
        var id = _posts.Count + 1;
        var post = new ScheduledPost
        {
            Id = id,
            UserId = userId,
            Plan = plan,
            At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
            State = ScheduledPostState.Planned,
            IdempotencyKey = $"key-{id}",
        };
        _users.TryAdd(
            userId,
            new UserSchedule
            {
                UserId = userId,
                PostsLeft = 250,
                RepliesLeft = 1000,
                DeletionsLeft = 100,
            }
        );
        return _posts[id] = become?.Invoke(post) ?? post;
    }

    public void Set(UserSchedule user) => _users[user.UserId] = user;

    public void Become(long id, ScheduledPostState state) => _posts[id] = _posts[id] with { State = state };

    public Task<IReadOnlyList<ScheduledPost>> ScheduleAsync(IReadOnlyList<ScheduleRequest> requests, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ScheduledPost>>([
            .. requests.Select(one => Add(one.UserId, one.Plan, one.At.ToString("O", CultureInfo.InvariantCulture))),
        ]);

    public Task<ScheduledPost?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(_posts.GetValueOrDefault(id));

    public async IAsyncEnumerable<ScheduledPost> ListAsync(
        ScheduleQuery? query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        query ??= new();
        Queries.Add(query);
        var chosen = _posts
            .Values.Where(post => query.UserId is null || post.UserId == query.UserId)
            .Where(post => query.State is null || post.State == query.State)
            .Where(post => (query.From is null || post.At >= query.From) && (query.Until is null || post.At < query.Until))
            .OrderBy(Place)
            .ToList();
        if (query.Descending)
        {
            chosen.Reverse();
        }

        var rest = query.After is { } after
            ? chosen.Where(post => Place(post).CompareTo((after.At, after.Id)) * (query.Descending ? -1 : 1) > 0)
            : chosen;
        foreach (var post in rest.Take(query.Limit ?? int.MaxValue))
        {
            await Task.Yield();
            yield return post;
        }
    }

    public Task<ScheduledPost?> ChangeAsync(long id, PublishPlan plan, CancellationToken cancellationToken) =>
        Change(id, post => post with { Plan = plan });

    public Task<ScheduledPost?> MoveAsync(long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        Change(id, post => Plan(post, at));

    public Task<ScheduledPost?> RunNowAsync(long id, CancellationToken cancellationToken) =>
        Change(id, post => Plan(post, clock.GetUtcNow()));

    public Task<ScheduledPost?> CancelAsync(long id, CancellationToken cancellationToken) =>
        Change(id, post => post with { State = ScheduledPostState.Canceled, SettledAt = clock.GetUtcNow() });

    public Task PauseAsync(string userId, string? reason, CancellationToken cancellationToken)
    {
        Set(_users[userId] with { IsPaused = true, Reason = reason });
        return Task.CompletedTask;
    }

    public Task<bool> ResumeAsync(string userId, CancellationToken cancellationToken)
    {
        var wasPaused = _users[userId].IsPaused;
        Set(_users[userId] with { IsPaused = false, Reason = null });
        return Task.FromResult(wasPaused);
    }

    public Task<UserSchedule?> FindUserAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(_users.GetValueOrDefault(userId));

    public IAsyncEnumerable<UserSchedule> ListStoppedUsersAsync(CancellationToken cancellationToken) =>
        _users.Values.Where(user => user.IsPaused || user.HeldUntil is not null).ToAsyncEnumerable();

    /// <summary>What a health check is told.</summary>
    public ScheduleSummary Summary { get; set; } =
        new()
        {
            Due = 0,
            LongestDue = TimeSpan.Zero,
            Parked = 0,
        };

    public Task<ScheduleSummary> SummarizeAsync(CancellationToken cancellationToken = default) => Task.FromResult(Summary);

    public Task<DateTimeOffset?> ReserveAsync(
        string userId,
        ThreadsQuota quota,
        int count = 1,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<RecurringPost> RepeatAsync(RecurringPostRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<RecurringPost> ListRecurringAsync(string? userId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> StopRepeatingAsync(string userId, string name, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private static (DateTimeOffset At, long Id) Place(ScheduledPost post) => (post.At, post.Id);

    private static ScheduledPost Plan(ScheduledPost post, DateTimeOffset at) =>
        post with
        {
            At = at,
            State = ScheduledPostState.Planned,
            Problem = null,
            Reason = null,
            SettledAt = null,
        };

    private Task<ScheduledPost?> Change(long id, Func<ScheduledPost, ScheduledPost> change)
    {
        Changing?.Invoke(id);
        if (_posts.GetValueOrDefault(id) is not { } post)
        {
            return Task.FromResult<ScheduledPost?>(null);
        }

        return post.State is ScheduledPostState.Planned or ScheduledPostState.Parked
            ? Task.FromResult<ScheduledPost?>(_posts[id] = change(post))
            : throw new ScheduleConflictException($"Scheduled post {id} is {post.State}.") { Post = post };
    }
}
