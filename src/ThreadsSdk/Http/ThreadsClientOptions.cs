using System.ComponentModel;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>Represents the options of a <see cref="ThreadsClient"/>. They are read once, by the constructor.</summary>
/// <example>
/// <code language="csharp">
/// ThreadsClientOptions options = new()
/// {
///     AccessToken = "token",
///     MaxRetries = 5,
///     OnResponse = response => Console.WriteLine($"{response.Operation}: {response.Usage?.Highest} % of the limit used"),
/// };
/// using var threads = new ThreadsClient(options);
/// </code>
/// </example>
public sealed class ThreadsClientOptions
{
    // The bounds Polly sets for a timeout.
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    private const string AccessTokenVariable = "THREADS_ACCESS_TOKEN";
    private const string BaseAddressVariable = "THREADS_BASE_ADDRESS";

    private Uri? _baseAddress;

    /// <summary>
    /// Gets or sets the address of Threads: an https address, or an http address of this machine, such as a simulator's. It does not
    /// include the version, which is part of each call's path. With dependency injection, the environment variable THREADS_BASE_ADDRESS is
    /// used if none is set.
    /// </summary>
    public Uri BaseAddress
    {
        get => _baseAddress ?? ThreadsApi.GraphHost;
        set => _baseAddress = value;
    }

    /// <summary>Gets or sets the access token, for a client that always uses the same one.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the provider of access tokens, for a client whose token changes.</summary>
    public IThreadsAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>Gets or sets the timeout of one attempt. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets the timeout of a call including all its attempts. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Gets or sets the maximum number of retries after transient failures; 0 for none. Only repeatable calls are retried: calls that read,
    /// calls marked as repeatable, and calls that cannot have reached Meta.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the approximate delay before the first retry. Each further delay is about twice as long.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Gets or sets the maximum delay before a retry. If Meta asks for a longer one, the call fails and the exception says so.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Gets or sets the callback that receives the status, trace id and rate usage of each response. An exception it throws is logged and
    /// does not fail the call.
    /// </summary>
    public Action<ThreadsResponseInfo>? OnResponse { get; set; }

    /// <summary>
    /// Gets or sets the number of characters of an unreadable response that <see cref="ThreadsProtocolException.Body"/> keeps, from 0 to
    /// 1,000,000. Secrets are masked before the response is cut.
    /// </summary>
    public int MaxErrorContentLength { get; set; } = 2048;

    /// <summary>
    /// Gets or sets a function that masks further text, such as what users wrote, in what exceptions, logs and traces show of a failed
    /// response. Tokens and secrets are already masked in its input. If it throws, none of the text is shown.
    /// </summary>
    public Func<string, string>? ErrorRedactor { get; set; }

    /// <summary>Gets or sets the clock of all timeouts and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the logger factory. Tokens, secrets and queries are never logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Gets or sets the handler that sends the requests, for instance in a test. The client does not dispose it. It must not follow
    /// redirects.
    /// </summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>
    /// Gets or sets the factory of a sender that replaces the client's own. Its second parameter sends requests that only the client can
    /// send. Set by <c>UseRefit</c> of <c>ThreadsSdk.Refit</c>; apps need not set it.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<HttpClient, IThreadsSender, IThreadsSender>? SenderFactory { get; set; }

    /// <summary>Throws an <see cref="ArgumentException"/> for the first invalid option.</summary>
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
    /// Creates options from the environment variables THREADS_ACCESS_TOKEN and, for another server such as a simulator,
    /// THREADS_BASE_ADDRESS. The <c>threads</c> command uses the same variables.
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">THREADS_ACCESS_TOKEN is missing, or THREADS_BASE_ADDRESS is not an address.</exception>
    /// <example>
    /// <code language="csharp">
    /// using var threads = new ThreadsClient(ThreadsClientOptions.FromEnvironment());
    /// </code>
    /// </example>
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

    /// <summary>Gets a value indicating whether the address was set.</summary>
    internal bool HasBaseAddress => _baseAddress is not null;

    /// <summary>Sets the address from environment variables, unless it is set already.</summary>
    internal ThreadsClientOptions WithAddressOf(Func<string, string?> read)
    {
        if (_baseAddress is null && EnvironmentValue.Read(read, BaseAddressVariable) is { } address)
        {
            _baseAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri
                : throw new InvalidOperationException(
                    $"The environment variable {BaseAddressVariable} is not an address. Set it to an absolute address, such as https://graph.threads.net."
                );
        }

        return this;
    }

    /// <summary>Sets the address from the environment of this process, unless it is set already.</summary>
    internal ThreadsClientOptions WithAddressOfEnvironment() => WithAddressOf(Environment.GetEnvironmentVariable);

    /// <summary>Creates a copy that can be changed independently.</summary>
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
