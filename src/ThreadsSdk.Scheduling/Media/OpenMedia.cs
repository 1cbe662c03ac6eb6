namespace ThreadsSdk.Scheduling.Media;

/// <summary>Represents the files of a post while it is published, in temporary files that go when it is done.</summary>
internal sealed class OpenMedia(MediaTable table, string? key) : IAsyncDisposable
{
    private readonly List<FileStream> _files = [];

    public async ValueTask<MediaSource> OpenAsync(PostMedia media, int item, CancellationToken cancellationToken)
    {
        if (media.Source.Url is not null || key is null)
        {
            return media.Source;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        _files.Add(file);
        await table.CopyToAsync(key, item, file, cancellationToken).ConfigureAwait(false);
        if (file.Length == 0)
        {
            throw new FileNotFoundException("A file of the post is not in the schedule any more.");
        }

        file.Position = 0;
        return MediaSource.FromStream(file);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }
}
