namespace ThreadsSdk;

/// <summary>
/// Creates clients that act for users with a stored login, for work outside a request. <c>AddLogins</c> and <c>ForUser</c> register it.
/// </summary>
/// <example>
/// <code language="csharp">
/// public sealed class Reminder(IThreadsClientFactory clients)
/// {
///     public Task RemindAsync(string userId) => clients.ForUser(userId).PublishAsync(Post.Text("Do not forget"));
/// }
/// </code>
/// </example>
public interface IThreadsClientFactory
{
    /// <summary>Creates a client that acts for one user and refreshes the user's token when due.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <returns>The client. It shares the app's connections, so it is cheap to create and need not be disposed.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    IThreadsClient ForUser(string userId);
}
