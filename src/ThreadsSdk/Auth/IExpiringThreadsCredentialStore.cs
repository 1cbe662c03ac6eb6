namespace ThreadsSdk.Auth;

/// <summary>Represents a credential store that can tell which logins end soon without reading all of them, for health checks.</summary>
public interface IExpiringThreadsCredentialStore : IThreadsCredentialStore
{
    /// <summary>Counts the logins whose token has not expired yet, and does by the given time.</summary>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The number of logins.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not respond.</exception>
    ValueTask<int> CountExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
