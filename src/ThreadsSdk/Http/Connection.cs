using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Represents the connection of a client: the handler that opens connections, and the sender of its requests.</summary>
internal sealed class Connection : IDisposable
{
    public static readonly string UserAgent = "ThreadsSdk/" + Telemetry.Version;

    private readonly IDisposable? _owned;
    private readonly Type? _owner;
    private volatile bool _isDisposed;

    /// <summary>Initializes a new instance over the handler of the options, or over a new one.</summary>
    /// <param name="options">The options.</param>
    /// <param name="owner">The type a caller disposes, which an <see cref="ObjectDisposedException"/> names.</param>
    public Connection(ThreadsClientOptions options, Type owner)
    {
        _owner = owner;
        var handler = options.HttpMessageHandler ?? Handlers.Create();
        var isOwn = options.HttpMessageHandler is null;
        if (options.SenderFactory is null)
        {
            var invoker = new HttpMessageInvoker(handler, isOwn);
            _owned = invoker;
            Sender = new HttpSender(invoker, new ServerAddress(options.BaseAddress));
            return;
        }

        var client = new HttpClient(handler, isOwn);
        Configure(client);
        _owned = client;
        Sender = CreateSender(client, options);
    }

    /// <summary>Initializes a new instance over a supplied client.</summary>
    public Connection(HttpClient client, ThreadsClientOptions options) => Sender = CreateSender(client, options);

    public IThreadsSender Sender { get; }

    /// <summary>Configures a client that this library owns. Timeouts are handled elsewhere.</summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        if (!client.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        }
    }

    /// <summary>Throws if this instance is disposed.</summary>
    /// <exception cref="ObjectDisposedException">This instance is disposed. The exception names its owner.</exception>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, _owner ?? typeof(Connection));

    public void Dispose()
    {
        _isDisposed = _owned is not null;
        _owned?.Dispose();
    }

    private static IThreadsSender CreateSender(HttpClient client, ThreadsClientOptions options)
    {
        var own = new HttpSender(client, new ServerAddress(options.BaseAddress));
        if (options.SenderFactory is not { } create)
        {
            return own;
        }

        client.BaseAddress ??= options.BaseAddress;
        return new ServerAddress(client.BaseAddress).ToString() == new ServerAddress(options.BaseAddress).ToString()
            ? create(client, own)
            : throw new ArgumentException(
                $"The HttpClient and the options name different addresses: {client.BaseAddress} and {options.BaseAddress}. Set only one of them.",
                nameof(client)
            );
    }
}
