using System.Reflection;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.MediaHosting;

/// <summary>Calls the contents API of a repository, with retries after transient failures.</summary>
internal sealed class GitHubContents : IDisposable
{
    public const int MaxRetries = 3;

    private static readonly string UserAgent =
        $"ThreadsSdk/{typeof(GitHubContents).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";

    private const int LongestResponse = 16 * 1024 * 1024;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly string _server;
    private readonly string _token;
    private readonly string _start;
    private readonly string? _branch;

    public GitHubContents(GitHubMediaHostOptions options)
    {
        _http = new HttpClient(
            options.HttpMessageHandler ?? ThreadsHttp.CreateHandler(),
            disposeHandler: options.HttpMessageHandler is null
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestResponse,
        };
        _clock = options.TimeProvider;
        _server = options.ApiBaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _token = options.Token!;
        _start = $"/repos/{options.Owner}/{options.Repository}/contents/";
        _branch = options.Branch;
    }

    /// <summary>Reads a file, stores an upload as a new file, or deletes the file with the given hash.</summary>
    public async Task<GitHubResponse> SendAsync(
        HttpMethod method,
        string path,
        string? hash,
        MediaUpload? upload,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, UrlOf(method, path));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_token}");
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");

            // The plain JSON of a file over 1 MB is refused; as an object it comes without content.
            request.Headers.TryAddWithoutValidation("Accept", "application/vnd.github.object+json");
            if (method != HttpMethod.Get)
            {
                request.Content = new GitHubCommit(path, _branch, hash, upload);
            }

            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            var wait = response.RetryAfter ?? Delay(attempt);
            if (!response.IsTransient || attempt > MaxRetries || wait > MaxRetryDelay)
            {
                return response;
            }

            await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task DelayAsync(int attempt, CancellationToken cancellationToken) => Task.Delay(Delay(attempt), _clock, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static TimeSpan Delay(int attempt) => RetryDelay * (1 << (attempt - 1));

    private async Task<GitHubResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(AttemptTimeout, _clock);
        using var link = cancellationToken.UnsafeRegister(static deadline => ((CancellationTokenSource)deadline!).Cancel(), deadline);
        try
        {
            using var response = await _http.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var json = await response.Content.ReadAsByteArrayAsync(deadline.Token).ConfigureAwait(false);
            return new GitHubResponse(response, json, _token, _clock);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new GitHubResponse(e);
        }
    }

    private Uri UrlOf(HttpMethod method, string path) =>
        new(_server + _start + path + (method == HttpMethod.Get && _branch is not null ? "?ref=" + Uri.EscapeDataString(_branch) : null));
}
