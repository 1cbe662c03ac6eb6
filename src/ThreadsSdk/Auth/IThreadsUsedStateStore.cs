namespace ThreadsSdk.Auth;

/// <summary>Remembers the states of logins that came back, so that a callback sent again logs nobody in. A failure may be any exception.</summary>
public interface IThreadsUsedStateStore
{
    /// <summary>Records a state as used, unless it is recorded already. Of many concurrent calls with the same state, one gets true.</summary>
    /// <param name="state">The state, or an id of the login it stands for. It need not be stored as it is: a hash will do.</param>
    /// <param name="keepFor">How long to remember it.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was not used before; otherwise false.</returns>
    ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default);
}
