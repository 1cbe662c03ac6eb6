using ThreadsSdk.AspNetCore.Memory;

namespace ThreadsSdk.Auth;

/// <summary>
/// Remembers used states in memory: for one process, until it ends. Of more than 100,000 states the oldest are forgotten. It is thread-safe.
/// </summary>
public sealed class InMemoryThreadsUsedStateStore : IThreadsUsedStateStore
{
    private const int Capacity = 100_000;

    private readonly object _lock = new();
    private readonly ExpiringSet _states;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    public InMemoryThreadsUsedStateStore(TimeProvider? timeProvider = null) =>
        _states = new ExpiringSet(timeProvider ?? TimeProvider.System, Capacity);

    /// <inheritdoc/>
    public ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_states.Add(state, keepFor));
        }
    }
}
