using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>
/// Remembers the states of logins in memory. Meant for tests, and for apps of one process: another process, or the same after its restart,
/// knows nothing of them. It is thread-safe.
/// </summary>
/// <param name="timeProvider">The clock; null for the system clock.</param>
public sealed class InMemoryThreadsUsedStateStore(TimeProvider? timeProvider = null) : IThreadsUsedStateStore
{
    private readonly Dictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock = timeProvider ?? TimeProvider.System;
    private DateTimeOffset _nextCleanUp;

    /// <inheritdoc/>
    public ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        cancellationToken.ThrowIfCancellationRequested();
        var now = _clock.GetUtcNow();
        lock (_used)
        {
            CleanUp(now);
            var isUsed = _used.TryGetValue(state, out var until) && until > now;
            if (!isUsed)
            {
                _used[state] = now + keepFor;
            }

            return ValueTask.FromResult(!isUsed);
        }
    }

    private void CleanUp(DateTimeOffset now)
    {
        if (now < _nextCleanUp)
        {
            return;
        }

        _nextCleanUp = now + TimeSpan.FromMinutes(1);
        foreach (var (state, until) in _used)
        {
            if (until <= now)
            {
                _used.Remove(state);
            }
        }
    }
}
