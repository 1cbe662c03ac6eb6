using System.ComponentModel;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>How a <see cref="ThreadsClient"/> works. A client reads them once, when it is made.</summary>
public sealed class ThreadsClientOptions
{
    // The bounds Polly sets for a timeout.
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    private const string AccessTokenVariable = "THREADS_ACCESS_TOKEN";
    private const string BaseAddressVariable = "THREADS_BASE_ADDRESS";

    private Uri? _baseAddress;

    /// <summary>
    /// Where Threads is: an https address, or an http address of this machine, such as a simulator's. Without the version, with which the
    /// path
    /// of each call begins. With dependency injection, the environment variable THREADS_BASE_ADDRESS is used when nothing is set.
    /// </summary>
    public Uri BaseAddress
    {
        get => _baseAddress ?? ThreadsApi.GraphHost;
        set => _baseAddress = value;
    }

    /// <summary>The token, for a client that always uses the same.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gives the token of each request, for a client whose token changes.</summary>
    public IThreadsAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>How long one attempt may take. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no bound.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a call may take with all its attempts. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no bound.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How often a call is sent again after a failure that passes. Only what may be repeated is sent again: calls that read, calls marked
    /// so, and calls that cannot have reached Meta.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>About how long to wait before the first retry; each further one waits about twice as long.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait before a retry. When Meta asks for a longer one, the call fails and says so.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Is told of each answer: status, trace id, usage of the limits. What it throws is logged, and does not fail the call.
    /// </summary>
    public Action<ThreadsResponseInfo>? OnResponse { get; set; }

    /// <summary>
    /// How many characters <see cref="ThreadsProtocolException.Body"/> keeps of an answer that could not be read: 0 to 1,000,000. Secrets
    /// are
    /// masked before it is cut.
    /// </summary>
    public int MaxErrorContentLength { get; set; } = 2048;

    /// <summary>
    /// Masks further texts in what exceptions, logs and traces tell of a failed answer, such as what users wrote. It is given texts in
    /// which
    /// tokens and secrets are masked already. When it throws, nothing of the text is told.
    /// </summary>
    public Func<string, string>? ErrorRedactor { get; set; }

    /// <summary>The clock of all timeouts and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where to log. Tokens, secrets and queries are never logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Sends the requests, for instance in a test; the client does not dispose it. It must not follow redirects.</summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>
    /// Makes what sends the requests through a client instead of the client itself; the second parameter sends what only a client can. What
    /// <c>UseRefit</c> of <c>ThreadsSdk.Refit</c> sets; nothing to set in an app.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<HttpClient, IThreadsSender, IThreadsSender>? SenderFactory { get; set; }

    /// <summary>Throws an <see cref="ArgumentException"/> for the first thing that is wrong.</summary>
    internal void Validate()
    {
        ServerAddress.Check(BaseAddress, nameof(BaseAddress));
        ServerAddress.CheckHasNoVersion(BaseAddress, nameof(BaseAddress));
        if (AccessToken is not null)
        {
            Bearer.Check(AccessToken, nameof(AccessToken));
            if (AccessTokenProvider is not null)
            {
                throw new ArgumentException(
                    $"Give either {nameof(AccessToken)} or {nameof(AccessTokenProvider)}, not both.",
                    nameof(AccessToken)
                );
            }
        }

        CheckTimeout(AttemptTimeout, nameof(AttemptTimeout));
        CheckTimeout(Timeout, nameof(Timeout));
        if (MaxRetries is < 0 or > 100)
        {
            throw new ArgumentException($"{nameof(MaxRetries)} must be 0 to 100, but is {MaxRetries}.", nameof(MaxRetries));
        }

        if (RetryDelay < TimeSpan.Zero || RetryDelay > LongestTimeout)
        {
            throw new ArgumentException($"{nameof(RetryDelay)} must be 0 to 24 hours, but is {RetryDelay}.", nameof(RetryDelay));
        }

        if (MaxRetryDelay < RetryDelay || MaxRetryDelay > LongestTimeout)
        {
            throw new ArgumentException(
                $"{nameof(MaxRetryDelay)} must be {nameof(RetryDelay)} ({RetryDelay}) to 24 hours, but is {MaxRetryDelay}.",
                nameof(MaxRetryDelay)
            );
        }

        if (MaxErrorContentLength is < 0 or > 1_000_000)
        {
            throw new ArgumentException(
                $"{nameof(MaxErrorContentLength)} must be 0 to 1,000,000, but is {MaxErrorContentLength}.",
                nameof(MaxErrorContentLength)
            );
        }

        if (TimeProvider is null)
        {
            throw new ArgumentException($"{nameof(TimeProvider)} must be given.", nameof(TimeProvider));
        }
    }

    /// <summary>
    /// Reads the environment variables THREADS_ACCESS_TOKEN and, for a Threads elsewhere such as a simulator, THREADS_BASE_ADDRESS. They
    /// are
    /// the variables of the <c>threads</c> command.
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">THREADS_ACCESS_TOKEN is missing, or THREADS_BASE_ADDRESS is no address.</exception>
    public static ThreadsClientOptions FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    internal static ThreadsClientOptions FromEnvironment(Func<string, string?> read)
    {
        var options = new ThreadsClientOptions
        {
            AccessToken =
                EnvironmentValue.Read(read, AccessTokenVariable)
                ?? throw new InvalidOperationException($"The environment variable {AccessTokenVariable} is missing."),
        };
        return options.WithAddressOf(read);
    }

    /// <summary>Whether somebody set the address.</summary>
    internal bool HasBaseAddress => _baseAddress is not null;

    /// <summary>Sets the address from the environment, unless it is set already.</summary>
    internal ThreadsClientOptions WithAddressOf(Func<string, string?> read)
    {
        if (_baseAddress is null && EnvironmentValue.Read(read, BaseAddressVariable) is { } address)
        {
            _baseAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri
                : throw new InvalidOperationException($"The environment variable {BaseAddressVariable} is no address.");
        }

        return this;
    }

    /// <summary>Sets the address from the environment of this process, unless it is set already.</summary>
    internal ThreadsClientOptions WithAddressOfEnvironment() => WithAddressOf(Environment.GetEnvironmentVariable);

    /// <summary>Makes a copy, which can be changed without changing these options.</summary>
    /// <returns>The copy.</returns>
    public ThreadsClientOptions Clone() => (ThreadsClientOptions)MemberwiseClone();

    private static void CheckTimeout(TimeSpan value, string name)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && (value < ShortestTimeout || value > LongestTimeout))
        {
            throw new ArgumentException($"{name} must be 10 milliseconds to 24 hours, or infinite, but is {value}.", name);
        }
    }
}
