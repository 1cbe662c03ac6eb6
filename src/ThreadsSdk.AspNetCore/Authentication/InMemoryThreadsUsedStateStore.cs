using ThreadsSdk.AspNetCore.Memory;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>
/// Remembers the states of logins in memory, at most 100,000 of them. Meant for tests, and for apps of one process: another process, or the
/// same after its restart, knows nothing of them. It is thread-safe.
/// </summary>
/// <param name="timeProvider">The clock; null for the system clock.</param>
public sealed class InMemoryThreadsUsedStateStore(TimeProvider? timeProvider = null) : IThreadsUsedStateStore
{
    private const int Capacity = 100_000;

    private readonly ExpiringSet _used = new(timeProvider ?? TimeProvider.System, Capacity);

    /// <inheritdoc/>
    public ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_used)
        {
            return ValueTask.FromResult(_used.Add(state, keepFor));
        }
    }
}
