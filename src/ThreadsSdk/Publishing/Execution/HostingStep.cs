using System.Security.Cryptography;
using ThreadsSdk.MediaAddresses;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.MediaProbing;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Inspects local files, and puts them where Threads can fetch them.</summary>
internal sealed class HostingStep(PublishRun run, AddressCheck addresses) : IDisposable
{
    /// <summary>The number of files kept open between inspection and hosting. Files beyond it are opened again when needed.</summary>
    private const int OpenFiles = 64;

    /// <summary>The files kept open between inspection and hosting.</summary>
    private readonly Dictionary<ItemHandle, InspectedFile> _inspected = [];

    /// <summary>Inspects all files still to be hosted, and all addresses. All broken rules are reported in one exception.</summary>
    public async Task CheckAsync()
    {
        List<ValidationError> broken = [];
        List<(ItemHandle Item, MediaKind? Kind)> files = [];
        foreach (var item in run.Posts.SelectMany(static post => post.Items).Where(static item => !item.IsContained))
        {
            if (item.Url is null)
            {
                var info = await InspectAsync(item).ConfigureAwait(false);
                broken.AddRange(CheckFile(item, info));
                files.Add((item, info.Kind));
            }
            else if (item.Media.Source.Url is { } url)
            {
                item.Report(PublishStage.CheckMedia);
                broken.AddRange(
                    await addresses
                        .CheckAsync(new Uri(url), item.Property, item.Media.KnownKind, run.CancellationToken)
                        .ConfigureAwait(false)
                );
            }
        }

        if (broken.Count > 0)
        {
            throw new ThreadsValidationException(broken);
        }

        if (files.Count > 0)
        {
            await run.SaveAsync(journal => files.Aggregate(journal, static (known, file) => WithKind(known, file.Item, file.Kind)))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Ensures that an image or video has an address.</summary>
    public async Task HostAsync(ItemHandle item)
    {
        if (item.Url is not null || item.IsContained)
        {
            return;
        }

        using var activity = PublishTelemetry.Start(PublishStage.HostMedia, item.Post, item.Index);
        item.Report(PublishStage.HostMedia);
        var host =
            run.Options.MediaHost
            ?? throw new PublishException($"The container of {item.Name} expired. Set PublishOptions.MediaHost to create it again.")
            {
                Journal = run.Journal,
                PostIndex = item.Post.Index,
            };
        var file = TryTake(item) ?? await OpenAsync(item).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var key = item.State.HostKey ?? RandomNumberGenerator.GetHexString(24, lowercase: true) + file.Info.Extension;

            // Written down before the upload, so that a file whose upload got no response is deleted as well.
            var lease = new MediaLease
            {
                Host = host.Name,
                Key = key,
                Url = "",
            };
            await item.SaveLeaseAsync(lease, state => state with { HostKey = key }).ConfigureAwait(false);
            lease = await PutAsync(host, file, key).ConfigureAwait(false);
            await item.SaveLeaseAsync(lease, state => state with { HostedUrl = lease.Url }).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var file in _inspected.Values)
        {
            file.Content.Dispose();
        }
    }

    private async Task<MediaFile> InspectAsync(ItemHandle item)
    {
        item.Report(PublishStage.CheckMedia);
        var file = await OpenAsync(item).ConfigureAwait(false);
        if (item.Media.Source.IsReadOnce || _inspected.Count < OpenFiles)
        {
            _inspected.Add(item, file);
        }
        else
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }

        return file.Info;
    }

    private IEnumerable<ValidationError> CheckFile(ItemHandle item, MediaFile file)
    {
        var broken = MediaRules.Check(file, item.Property, item.Media.KnownKind);
        return run.Options.MediaHost is not null
            ? broken
            : broken.Prepend(
                new ValidationError(item.Property, "is not at a public address, so PublishOptions.MediaHost is needed to put it there")
            );
    }

    private static PublishJournal WithKind(PublishJournal journal, ItemHandle item, MediaKind? kind)
    {
        var post = journal.Posts[item.Post.Index];
        return journal.With(item.Post.Index, post with { Plan = post.Plan.WithKind(item.Index, kind) });
    }

    private InspectedFile? TryTake(ItemHandle item)
    {
        lock (_inspected)
        {
            return _inspected.Remove(item, out var file) ? file : null;
        }
    }

    private async ValueTask<InspectedFile> OpenAsync(ItemHandle item)
    {
        try
        {
            var content = await item.Media.Source.OpenAsync(run.CancellationToken).ConfigureAwait(false);
            return new InspectedFile(content, MediaFile.Inspect(content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            var name = string.Concat(char.ToUpperInvariant(item.Name[0]).ToString(), item.Name.AsSpan(1));
            throw new PublishException($"{name} cannot be read: {e.Message}", e) { Journal = run.Journal, PostIndex = item.Post.Index };
        }
    }

    private Task<MediaLease> PutAsync(IMediaHost host, InspectedFile file, string key) =>
        new AttemptPolicy<MediaLease>
        {
            Attempt = () =>
            {
                file.Content.Position = 0;
                var upload = new MediaUpload
                {
                    Key = key,
                    Content = file.Content,
                    ContentType = file.Info.ContentType,
                    Length = file.Info.Length,
                };
                return host.PutAsync(upload, run.CancellationToken);
            },
            After = static failure => new(failure is MediaHostException { IsTransient: true } ? Next.RetryLater : Next.Throw),
            Waiting = "A file could not be put on the media host yet.",
        }.RunAsync(run);

    private sealed record InspectedFile(Stream Content, MediaFile Info) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Content.DisposeAsync();
    }
}
