using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>
/// Provides the Threads API of Meta. A client is thread-safe and may live as long as the app. Each group of calls is an interface that a
/// test can replace.
/// </summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk;
///
/// using var threads = new ThreadsClient(ThreadsClientOptions.FromEnvironment());
/// Profile me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser);
/// PublishResult post = await threads.PublishAsync(Post.Text($"Hello from @{me.Username}!"));
/// </code>
/// </example>
public sealed partial class ThreadsClient : IThreadsClient, IHasTransport, IDisposable
{
    private readonly ThreadsTransport _transport;
    private readonly Connection? _owned;
    private readonly PublishOptions _publishDefaults = new();
    private readonly string? _userId;

    /// <summary>Initializes a new instance that always uses the same access token.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">The token is empty, or an option is invalid.</exception>
    /// <example>
    /// <code language="csharp">
    /// using var threads = new ThreadsClient("token", new() { MaxRetries = 5 });
    /// Profile me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser);
    /// </code>
    /// </example>
    public ThreadsClient(string accessToken, ThreadsClientOptions? options = null)
        : this(WithToken(accessToken, options)) { }

    /// <summary>
    /// Initializes a new instance with the given options. Without a token in the options, only calls that need none can be made.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public ThreadsClient(ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new ThreadsSettings(options);
        _owned = new Connection(options, typeof(ThreadsClient));
        var tokens = new ThreadsTokenSource(options.AccessToken, options.AccessTokenProvider);
        _transport = new ThreadsTransport(settings, _owned.Sender, tokens) { Connection = _owned };
    }

    /// <summary>
    /// Initializes a new instance that sends through the given <see cref="HttpClient"/> and does not dispose it. The address and the
    /// timeouts come from the options. The HttpClient should not follow redirects, and its own timeout should be infinite.
    /// </summary>
    /// <param name="httpClient">The HttpClient that sends the requests.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public ThreadsClient(HttpClient httpClient, ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        var settings = new ThreadsSettings(options);
        var tokens = new ThreadsTokenSource(options.AccessToken, options.AccessTokenProvider);
        _transport = new ThreadsTransport(settings, new Connection(httpClient, options).Sender, tokens);
    }

    /// <param name="transport">Makes the calls.</param>
    /// <param name="publishDefaults">The options of publications that give none.</param>
    /// <param name="userId">The id of the one user of many whom the client acts for; null if the app has no others.</param>
    internal ThreadsClient(ThreadsTransport transport, PublishOptions publishDefaults, string? userId)
    {
        _transport = transport;
        _publishDefaults = publishDefaults;
        _userId = userId;
    }

    ThreadsTransport IHasTransport.Transport => _transport;

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

    /// <summary>Releases the connections this client created. A supplied HttpClient is left open.</summary>
    public void Dispose() => _owned?.Dispose();

    /// <summary>Returns the address the client sends its requests to.</summary>
    /// <returns>The type name and the address, never the token.</returns>
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
