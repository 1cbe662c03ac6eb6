namespace ThreadsSdk.MediaHosting;

/// <summary>Puts files into a folder that a web server shows at a public address.</summary>
/// <example>
/// <code>
/// var host = new FolderMediaHost("/var/www/media", new Uri("https://example.com/media"));
/// </code>
/// </example>
public sealed class FolderMediaHost : IMediaHost
{
    private readonly string _folder;
    private readonly string _url;

    /// <summary>Initializes a host over a folder.</summary>
    /// <param name="folder">The folder. It is made with the first file, readable as the process makes files.</param>
    /// <param name="baseUrl">The address of the folder, http or https, without query.</param>
    /// <exception cref="ArgumentException">The folder is empty, or the address cannot be one of a folder.</exception>
    public FolderMediaHost(string folder, Uri baseUrl)
        : this(new FolderMediaHostOptions { Folder = folder, BaseUrl = baseUrl }) { }

    /// <summary>Initializes a host from options.</summary>
    /// <param name="options">The folder and its address.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong.</exception>
    public FolderMediaHost(FolderMediaHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _folder = Path.GetFullPath(options.Folder!);
        _url = options.BaseUrl!.AbsoluteUri.TrimEnd('/') + "/";
    }

    /// <summary><c>folder:</c> and the full path.</summary>
    public string Name => "folder:" + _folder;

    /// <inheritdoc/>
    /// <remarks>The file is written under another name first, so that nobody fetches half of it.</remarks>
    public async Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var path = PathOf(upload.Key);
        var unfinished = path + ".part";
        try
        {
            Directory.CreateDirectory(_folder);
            upload.Content.Position = 0;
            var file = new FileStream(
                unfinished,
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
            await using (file.ConfigureAwait(false))
            {
                await upload.Content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaHostException($"{path} could not be written: {e.Message}", e);
        }
        finally
        {
            Delete(unfinished);
        }

        return new MediaLease
        {
            Host = Name,
            Key = upload.Key,
            Url = _url + upload.Key,
        };
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        var path = PathOf(key);
        cancellationToken.ThrowIfCancellationRequested();
        return (Delete(path + ".part") ?? Delete(path)) is { } e
            ? Task.FromException(new MediaHostException($"{path} could not be deleted: {e.Message}", e))
            : Task.CompletedTask;
    }

    /// <summary>The name and the address.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} at {_url}";

    private static Exception? Delete(string path)
    {
        try
        {
            File.Delete(path);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private string PathOf(string key)
    {
        PlainName.Check(key, nameof(key));
        return Path.Combine(_folder, key);
    }
}
