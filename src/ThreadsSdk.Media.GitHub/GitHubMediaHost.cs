using System.Collections.Concurrent;
using System.Net;

namespace ThreadsSdk.MediaHosting;

/// <summary>
/// Hosts files in a public GitHub repository, with one commit for each file and one for its deletion. It is free and quick to set up. Note
/// that a deleted file stays in the history of the repository, where anyone can find it, and that the repository grows with every file. Use
/// a separate repository.
/// </summary>
/// <remarks>
/// <para>Files can have up to 100 MB. A transient failure is retried up to three times, unless GitHub asks for a wait of more than 20
/// seconds. Writes are sent one after another, as GitHub recommends; conflicts with other writers to the branch are retried.</para>
/// <para>The commit messages contain <c>[skip ci]</c>.</para>
/// </remarks>
/// <example>
/// <code language="csharp">
/// using var host = new GitHubMediaHost(new GitHubMediaHostOptions
/// {
///     Owner = "octocat",
///     Repository = "media",
///     Token = Environment.GetEnvironmentVariable("GITHUB_TOKEN"),
/// });
/// </code>
/// </example>
public sealed class GitHubMediaHost : IMediaHost, IDisposable
{
    private const long LargestFile = 100 * 1024 * 1024;

    private readonly GitHubContents _contents;
    private readonly string? _folder;

    // What was stored by this host can be deleted without asking for its hash first.
    private readonly ConcurrentDictionary<string, string> _hashes = new();
    private readonly SemaphoreSlim _writes = new(1);

    /// <summary>Initializes a new instance. Nothing is sent yet.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is missing or invalid.</exception>
    public GitHubMediaHost(GitHubMediaHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contents = new GitHubContents(options);
        _folder = options.Folder is null ? null : options.Folder + "/";
        Name =
            $"github:{options.Owner}/{options.Repository}"
            + (options.Branch is null ? null : "@" + options.Branch)
            + (options.Folder is null ? null : ":" + options.Folder);
    }

    /// <summary>Gets <c>github:owner/repository</c>, followed by <c>@branch</c> and <c>:folder</c> if they are set.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        PlainName.Check(upload.Key, nameof(upload));
        if (upload.Length > LargestFile)
        {
            throw new MediaHostException($"GitHub takes files of at most {LargestFile} bytes, but this has {upload.Length}.");
        }

        var path = _folder + upload.Key;
        await _writes.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var response = await _contents.SendAsync(HttpMethod.Put, path, hash: null, upload, cancellationToken).ConfigureAwait(false);
                if (IsRefused(response))
                {
                    // Either it is there, perhaps by an attempt whose response was lost, or someone else wrote to the branch meanwhile.
                    var found = await _contents.SendAsync(HttpMethod.Get, path, null, null, cancellationToken).ConfigureAwait(false);
                    if (found.Status == HttpStatusCode.OK)
                    {
                        response = found;
                    }
                    else if (response.Status == HttpStatusCode.Conflict && attempt <= GitHubContents.MaxRetries)
                    {
                        await _contents.DelayAsync(attempt, cancellationToken).ConfigureAwait(false);
                        continue;
                    }
                }

                return Lease(upload.Key, response);
            }
        }
        finally
        {
            _writes.Release();
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        PlainName.Check(key, nameof(key));
        var path = _folder + key;
        await _writes.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                GitHubResponse response;
                if (!_hashes.TryRemove(key, out var hash))
                {
                    response = await _contents.SendAsync(HttpMethod.Get, path, null, null, cancellationToken).ConfigureAwait(false);
                    if (response.Status == HttpStatusCode.NotFound)
                    {
                        return;
                    }

                    hash = response.Hash ?? throw response.Failure("delete the file");
                }

                response = await _contents.SendAsync(HttpMethod.Delete, path, hash, null, cancellationToken).ConfigureAwait(false);
                if (response.Status is HttpStatusCode.OK or HttpStatusCode.NotFound)
                {
                    return;
                }

                if (!IsRefused(response) || attempt > GitHubContents.MaxRetries)
                {
                    throw response.Failure("delete the file");
                }

                await _contents.DelayAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _writes.Release();
        }
    }

    /// <summary>Releases the connections of this host.</summary>
    public void Dispose()
    {
        _contents.Dispose();
        _writes.Dispose();
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    private static bool IsRefused(GitHubResponse response) =>
        response.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity;

    private MediaLease Lease(string key, GitHubResponse response)
    {
        if (response.Status is not (HttpStatusCode.OK or HttpStatusCode.Created))
        {
            throw response.Failure("store the file");
        }

        if (!Uri.TryCreate(response.DownloadUrl, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new MediaHostException("GitHub stored the file, but did not return an https address for it.");
        }

        if (response.Hash is { } hash)
        {
            _hashes[key] = hash;
        }

        // Such an address carries a token, and ends within minutes.
        return address.Query.Length == 0
            ? new MediaLease
            {
                Host = Name,
                Key = key,
                Url = address.AbsoluteUri,
            }
            : throw new MediaHostException("The repository is private, so Threads could not fetch the file. It must be public.");
    }
}
