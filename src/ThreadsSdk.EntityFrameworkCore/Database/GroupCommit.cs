namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>
/// Commits what many callers want at the same time in one transaction: while one is under way, the next ones gather. A caller who is alone
/// does not wait.
/// </summary>
/// <param name="most">The most items of one transaction.</param>
/// <param name="commit">Commits items and returns the result of each, or fails for all of them.</param>
internal sealed class GroupCommit<TItem, TResult>(int most, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> commit)
{
    private readonly object _lock = new();
    private readonly Queue<Pending> _waiting = new();
    private bool _isCommitting;

    public Task<TResult> RunAsync(TItem item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new Pending(item, cancellationToken);
        lock (_lock)
        {
            _waiting.Enqueue(pending);
            if (!_isCommitting)
            {
                _isCommitting = true;

                // On nobody's behalf: what is traced or kept with the call of the first is not that of the others.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(CommitAllAsync, CancellationToken.None);
                }
            }
        }

        return pending.Result.Task.WaitAsync(cancellationToken);
    }

    private async Task CommitAllAsync()
    {
        while (Next() is { Count: > 0 } group)
        {
            if (!await TryCommitAsync(group).ConfigureAwait(false))
            {
                // One that cannot be committed must not fail the others.
                foreach (var pending in group)
                {
                    await TryCommitAsync([pending]).ConfigureAwait(false);
                }
            }
        }
    }

    private List<Pending> Next()
    {
        lock (_lock)
        {
            var group = new List<Pending>();
            while (group.Count < most && _waiting.TryDequeue(out var pending))
            {
                if (!pending.CancellationToken.IsCancellationRequested)
                {
                    group.Add(pending);
                }
            }

            _isCommitting = group.Count > 0;
            return group;
        }
    }

    private async Task<bool> TryCommitAsync(List<Pending> group)
    {
        try
        {
            var results = await commit([.. group.Select(pending => pending.Item)]).ConfigureAwait(false);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Result.TrySetResult(results[i]);
            }
        }
#pragma warning disable CA1031 // It is given to those who wait.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (group.Count > 1)
            {
                return false;
            }

            group[0].Result.TrySetException(e);

            // A caller who gave up does not look at it.
            _ = group[0].Result.Task.Exception;
        }

        return true;
    }

    private sealed record Pending(TItem Item, CancellationToken CancellationToken)
    {
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
