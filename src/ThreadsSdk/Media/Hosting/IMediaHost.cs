namespace ThreadsSdk.MediaHosting;

/// <summary>
/// Puts local files where Threads can fetch them: Threads takes images and videos only from public addresses. A file is there from before
/// its container is made until that has been published.
/// </summary>
/// <remarks>
/// A host may be used by many threads, and both methods may be repeated: whoever lost the answer, or died before it came, calls again with
/// the same key. What fails throws a <see cref="MediaHostException"/>, whose message holds no secret.
/// </remarks>
public interface IMediaHost
{
    /// <summary>
    /// Kind and place of this host, such as <c>github:owner/repository</c>, without secrets. Hosts that store in the same place have the
    /// same name, so that a file can be cleaned up by another process.
    /// </summary>
    string Name { get; }

    /// <summary>Stores a file. Where its key is taken already, what is there is replaced or, being the same file, left as it is.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="cancellationToken">Cancels the call. The file may have been stored all the same: delete it by its key.</param>
    /// <returns>Where the file can be fetched, from now on and for at least an hour.</returns>
    /// <exception cref="MediaHostException">The file could not be stored.</exception>
    Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file. One that is not there counts as deleted.</summary>
    /// <param name="key">The <see cref="MediaUpload.Key"/> it was stored with.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The call.</returns>
    /// <exception cref="MediaHostException">The file could not be deleted.</exception>
    Task DeleteAsync(string key, CancellationToken cancellationToken = default);
}
