using System.Globalization;
using System.Security.Cryptography;
using ThreadsSdk.MediaAddresses;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.MediaProbing;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Looks at local files, and puts them where Threads can fetch them.</summary>
internal sealed class MediaStep(PublishRun run, MediaSources sources, AddressCheck addresses) : IDisposable
{
    /// <summary>What can be read only once, from when it is looked at until it is hosted.</summary>
    private readonly Dictionary<(int Post, int Media), Stream> _opened = [];

    /// <summary>Looks at all files that are still to be hosted; all that breaks a rule is reported at once.</summary>
    public async Task CheckAsync()
    {
        List<ValidationError> broken = [];
        List<(int Post, int Media, MediaKind? Kind)> kinds = [];
        for (var post = 0; post < run.Journal.Posts.Length; post++)
        {
            for (var media = 0; media < run.Post(post).Media.Length; media++)
            {
                if (NeedsHosting(post, media))
                {
                    kinds.Add((post, media, await CheckAsync(post, media, broken).ConfigureAwait(false)));
                }
                else if (IsFetched(post, media))
                {
                    run.Tell(PublishStage.CheckMedia, post, media);
                    var item = run.Post(post).Media[media];
                    broken.AddRange(await addresses.CheckAsync(new Uri(item.Url!), NameOf(post, media), item.Kind, run.CancellationToken).ConfigureAwait(false));
                }
            }
        }

        if (broken.Count > 0)
        {
            throw new ThreadsValidationException(broken);
        }

        if (kinds.Count > 0)
        {
            await run.SaveAsync(journal => WithKinds(journal, kinds)).ConfigureAwait(false);
        }
    }

    /// <summary>Makes sure that an image or video has an address.</summary>
    public async Task HostAsync(int post, int media)
    {
        if (!NeedsHosting(post, media))
        {
            return;
        }

        run.Tell(PublishStage.HostMedia, post, media);
        var host = run.Options.MediaHost ?? throw new PublishException(
            $"The container of {Name(post, media)} expired, and to make it anew PublishOptions.MediaHost is needed.")
        { Journal = run.Journal, Post = post };
        var content = await OpenAsync(post, media).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var file = MediaFile.Inspect(content);
            var key = run.Post(post).Media[media].HostKey ?? RandomNumberGenerator.GetHexString(24, lowercase: true) + file.Extension;

            // Written down before the upload, so that a file whose upload got no answer is deleted as well.
            var lease = new MediaLease { Host = host.Name, Key = key, Url = "" };
            await run.SaveLeaseAsync(post, media, lease, item => item with { Kind = file.Kind, HostKey = key }).ConfigureAwait(false);
            lease = await PutAsync(host, content, file, key).ConfigureAwait(false);
            await run.SaveLeaseAsync(post, media, lease, item => item with { Url = lease.Url }).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes what is hosted. What cannot be deleted stays in the journal.</summary>
    public static async Task CleanUpAsync(PublishRun run, CancellationToken cancellationToken)
    {
        if (run.Options.MediaHost is not { } host || run.Journal.Leases.IsEmpty)
        {
            return;
        }

        run.Tell(PublishStage.CleanUp);
        foreach (var lease in run.Journal.Leases)
        {
            if (lease.Host != host.Name)
            {
                continue;
            }

            if (await TryDeleteAsync(host, lease, run, cancellationToken).ConfigureAwait(false))
            {
                await run.SaveAsync(journal => Released(journal, lease)).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        foreach (var stream in _opened.Values)
        {
            stream.Dispose();
        }
    }

    private static async Task<bool> TryDeleteAsync(IMediaHost host, MediaLease lease, PublishRun run, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                await host.DeleteAsync(lease.Key, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (MediaHostException e)
            {
                if (!e.IsTransient || retry == Waits.Looks)
                {
                    return false;
                }
            }

            await run.DelayAsync(Waits.BeforeRetry(retry), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Without the lease, and without the addresses that ended with it.</summary>
    private static PublishJournal Released(PublishJournal journal, MediaLease lease)
    {
        journal = journal with { Leases = journal.Leases.Remove(lease) };
        for (var post = 0; post < journal.Posts.Length; post++)
        {
            for (var media = 0; media < journal.Posts[post].Media.Length; media++)
            {
                var item = journal.Posts[post].Media[media];
                if (item.HostKey == lease.Key)
                {
                    journal = journal.With(post, journal.Posts[post].With(media, item with { HostKey = null, Url = null }));
                }
            }
        }

        return journal;
    }

    private bool NeedsHosting(int post, int media) =>
        run.Post(post) is { PostId: null, ContainerId: null } journal && journal.Media[media] is { Url: null, ContainerId: null };

    /// <summary>Whether Threads is yet to fetch it from an address of the caller's.</summary>
    private bool IsFetched(int post, int media) => run.Post(post) is { PostId: null, ContainerId: null } journal
        && journal.Media[media] is { Url: not null, Path: null, HostKey: null, ContainerId: null };

    private string NameOf(int post, int media) =>
        string.Create(CultureInfo.InvariantCulture, $"{(run.Journal.Posts.Length == 1 ? "" : $"posts[{post}].")}media[{media}]");

    private async Task<MediaKind?> CheckAsync(int post, int media, List<ValidationError> broken)
    {
        run.Tell(PublishStage.CheckMedia, post, media);
        var property = NameOf(post, media);
        if (run.Options.MediaHost is null)
        {
            broken.Add(new ValidationError(property, "is not at a public address, so PublishOptions.MediaHost is needed to put it there"));
        }

        var content = await OpenAsync(post, media).ConfigureAwait(false);
        var file = MediaFile.Inspect(content);
        if (sources.IsReadOnce(run.Post(post).Media[media]))
        {
            _opened[(post, media)] = content;
        }
        else
        {
            await content.DisposeAsync().ConfigureAwait(false);
        }

        broken.AddRange(MediaRules.Check(file, property, run.Post(post).Media[media].Kind));
        return file.Kind;
    }

    private static PublishJournal WithKinds(PublishJournal journal, List<(int Post, int Media, MediaKind? Kind)> kinds)
    {
        foreach (var (index, media, kind) in kinds)
        {
            var post = journal.Posts[index];
            post = post.With(media, post.Media[media] with { Kind = kind });
            var only = kind == MediaKind.Video ? ContainerMediaType.Video : ContainerMediaType.Image;
            journal = journal.With(index, post.Media.Length > 1 ? post : post with { MediaType = only });
        }

        return journal;
    }

    private async ValueTask<Stream> OpenAsync(int post, int media)
    {
        if (_opened.Remove((post, media), out var opened))
        {
            opened.Position = 0;
            return opened;
        }

        try
        {
            return await sources.OpenAsync(run.Post(post).Media[media], run.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new PublishException($"{Name(post, media)} cannot be read: {e.Message}", e) { Journal = run.Journal, Post = post };
        }
    }

    private async Task<MediaLease> PutAsync(IMediaHost host, Stream content, MediaFile file, string key)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                content.Position = 0;
                var upload = new MediaUpload { Key = key, Content = content, ContentType = file.ContentType, Length = file.Length };
                return await host.PutAsync(upload, run.CancellationToken).ConfigureAwait(false);
            }
            catch (MediaHostException e) when (e.IsTransient && retry < Waits.Retries)
            {
                await run.WaitAsync(Waits.BeforeRetry(retry), "A file could not be put on the media host yet.").ConfigureAwait(false);
            }
        }
    }

    private static string Name(int post, int media) => string.Create(CultureInfo.InvariantCulture, $"Image or video {media + 1} of post {post + 1}");
}
