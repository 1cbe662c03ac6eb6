namespace ThreadsSdk.MediaHosting;

/// <summary>Hosts files in a folder that a web server exposes at a public address.</summary>
/// <example>
/// <code language="csharp">
/// var host = new FolderMediaHost("/var/www/media", new Uri("https://example.com/media"));
/// </code>
/// </example>
public sealed class FolderMediaHost : IMediaHost
{
    private readonly string _folder;
    private readonly string _url;

    /// <summary>Initializes a new instance over the given folder.</summary>
    /// <param name="folder">The folder. It is created with the first file, with the default permissions of the process.</param>
    /// <param name="baseUrl">The http or https address of the folder, without a query.</param>
    /// <exception cref="ArgumentException">The folder is empty, or the address cannot be that of a folder.</exception>
    public FolderMediaHost(string folder, Uri baseUrl)
        : this(new FolderMediaHostOptions { Folder = folder, BaseUrl = baseUrl }) { }

    /// <summary>Initializes a new instance with the given options.</summary>
    /// <param name="options">The folder and its address.</param>
    /// <exception cref="ArgumentException">An option is missing or invalid.</exception>
    public FolderMediaHost(FolderMediaHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _folder = Path.GetFullPath(options.Folder!);
        _url = options.BaseUrl!.AbsoluteUri.TrimEnd('/') + "/";
    }

    /// <summary>Gets <c>folder:</c> and the full path.</summary>
    public string Name => "folder:" + _folder;

    /// <inheritdoc/>
    /// <remarks>The file is written under another name first, so that no one fetches half of it.</remarks>
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

    /// <summary>Returns the name and the address.</summary>
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
