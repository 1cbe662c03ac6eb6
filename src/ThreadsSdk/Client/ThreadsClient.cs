using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk;

/// <summary>
/// The Threads API of Meta. One client may be used by many threads at once, and for as long as the app runs; each of its groups is an
/// interface that a test can replace.
/// </summary>
public sealed partial class ThreadsClient : IThreadsClient, IDisposable
{
    private readonly ThreadsTransport _transport;
    private readonly Connection? _owned;
    private readonly PublishOptions _publishDefaults = new();

    /// <summary>Makes a client that always uses the same token.</summary>
    /// <param name="accessToken">The token.</param>
    /// <param name="options">How the client works.</param>
    public ThreadsClient(string accessToken, ThreadsClientOptions? options = null)
        : this(WithToken(accessToken, options)) { }

    /// <summary>Makes a client. When the options give no token, only calls that need none can be made.</summary>
    /// <param name="options">How the client works.</param>
    public ThreadsClient(ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new ThreadsSettings(options);
        _owned = new Connection(options, typeof(ThreadsClient));
        var tokens = new ThreadsTokenSource(options.AccessToken, options.AccessTokenProvider);
        _transport = new ThreadsTransport(settings, _owned.Sender, tokens) { Connection = _owned };
    }

    /// <summary>
    /// Makes a client over an <see cref="HttpClient"/>, which it does not dispose. The address and the timeouts are those of the options;
    /// the HttpClient should not follow redirects, and its own timeout should be infinite.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">How the client works.</param>
    public ThreadsClient(HttpClient httpClient, ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        var settings = new ThreadsSettings(options);
        var tokens = new ThreadsTokenSource(options.AccessToken, options.AccessTokenProvider);
        _transport = new ThreadsTransport(settings, new Connection(httpClient, options).Sender, tokens);
    }

    internal ThreadsClient(ThreadsTransport transport, PublishOptions publishDefaults)
    {
        _transport = transport;
        _publishDefaults = publishDefaults;
    }

    /// <inheritdoc/>
    public Task<JsonElement> SendAsync(ThreadsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(request, static (ref reader) => JsonElement.ParseValue(ref reader), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T?> SendAsync<T>(ThreadsRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(typeInfo);
        return RunAsync(request, (ref reader) => JsonSerializer.Deserialize(ref reader, typeInfo), cancellationToken);
    }

    /// <summary>Closes the connections, unless they are another's.</summary>
    public void Dispose() => _owned?.Dispose();

    /// <summary>Where the client sends its requests.</summary>
    /// <returns>Never the token.</returns>
    public override string ToString() => $"{nameof(ThreadsClient)} of {_transport.Settings.Server}";

    private Task<T> RunAsync<T>(ThreadsRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        _transport.SendAsync(request.ToOperation(), request.Values(), read, cancellationToken);

    private static ThreadsClientOptions WithToken(string accessToken, ThreadsClientOptions? options)
    {
        Bearer.Check(accessToken, nameof(accessToken));
        var own = options?.Clone() ?? new ThreadsClientOptions();
        own.AccessToken = accessToken;
        return own;
    }
}
