namespace ThreadsSdk.Auth;

/// <summary>
/// Represents a place with data about users, which is deleted when a user removes the app or asks for it. Register as many as the app has.
/// A failure may be any exception.
/// </summary>
public interface IThreadsUserDataStore
{
    /// <summary>Deletes what is there of a user. Deleting what is not there is no error.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when it is deleted.</returns>
    ValueTask DeleteUserDataAsync(string userId, CancellationToken cancellationToken = default);
}
