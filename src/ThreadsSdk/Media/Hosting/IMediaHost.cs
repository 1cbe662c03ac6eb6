namespace ThreadsSdk.MediaHosting;

/// <summary>
/// Puts local files where Threads can fetch them, because Threads takes images and videos only from public addresses. A file is hosted from
/// before its container is created until the post is published.
/// </summary>
/// <remarks>
/// Implementations must be thread-safe, and both methods must be repeatable: after a lost response or a crash they are called again with
/// the same key. A failure throws a <see cref="MediaHostException"/> whose message contains no secret.
/// </remarks>
public interface IMediaHost
{
    /// <summary>
    /// Gets the kind and place of this host, such as <c>github:owner/repository</c>, without secrets. Hosts that store in the same place
    /// have the same name, so that another process can delete a file.
    /// </summary>
    string Name { get; }

    /// <summary>Stores a file. If its key exists, the stored file is replaced or, if it is the same, left as it is.</summary>
    /// <param name="upload">The file to store.</param>
    /// <param name="cancellationToken">A token to cancel the call. The file may have been stored anyway; delete it by its key.</param>
    /// <returns>The address at which the file can be fetched, from now on and for at least an hour.</returns>
    /// <exception cref="MediaHostException">The file could not be stored.</exception>
    Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file. A file that does not exist counts as deleted.</summary>
    /// <param name="key">The <see cref="MediaUpload.Key"/> it was stored with.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the file is deleted.</returns>
    /// <exception cref="MediaHostException">The file could not be deleted.</exception>
    Task DeleteAsync(string key, CancellationToken cancellationToken = default);
}
