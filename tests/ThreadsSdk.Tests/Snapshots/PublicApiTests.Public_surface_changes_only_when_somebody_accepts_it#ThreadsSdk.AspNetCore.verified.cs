namespace Microsoft.AspNetCore.Builder

    static class ThreadsScheduleEndpointExtensions
        static IEndpointConventionBuilder MapThreadsSchedule(this IEndpointRouteBuilder endpoints, string pattern)
        static IEndpointConventionBuilder MapThreadsUserSchedule(this IEndpointRouteBuilder endpoints, string pattern)

    static class ThreadsUserDataEndpointExtensions
        static IEndpointConventionBuilder MapThreadsDataDeletion(this IEndpointRouteBuilder endpoints, string pattern)
        static IEndpointConventionBuilder MapThreadsDeauthorize(this IEndpointRouteBuilder endpoints, string pattern)

    static class ThreadsWebhookEndpointExtensions
        static IEndpointConventionBuilder MapThreadsParkedWebhooks(this IEndpointRouteBuilder endpoints, string pattern)
        static IEndpointConventionBuilder MapThreadsWebhooks(this IEndpointRouteBuilder endpoints, string pattern)

namespace Microsoft.Extensions.DependencyInjection

    static class ThreadsAuthenticationExtensions
        static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder)
        static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder, Action<ThreadsAuthenticationOptions> configure)
        static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder, string scheme, Action<ThreadsAuthenticationOptions> configure)
        static AuthenticationBuilder AddThreads(this AuthenticationBuilder builder, string scheme, string? caption, Action<ThreadsAuthenticationOptions> configure)

    static class ThreadsHealthChecksExtensions
        static IHealthChecksBuilder AddThreads(this IHealthChecksBuilder builder, string name = "threads", HealthStatus? failureStatus = default, IEnumerable<string>? tags = default)

    static class ThreadsProblemDetailsExtensions
        static IServiceCollection AddThreadsProblemDetails(this IServiceCollection services)

    static class ThreadsRateLimitExtensions
        static IThreadsBuilder HoldAtRateLimits(this IThreadsBuilder builder)

    static class ThreadsSignedInUserExtensions
        static IThreadsBuilder ForSignedInUser(this IThreadsBuilder builder)

    static class ThreadsWebhookBuilderExtensions
        static IThreadsBuilder AddWebhookHandler<THandler>(this IThreadsBuilder builder)
        static IThreadsBuilder AddWebhooks(this IThreadsBuilder builder, Action<ThreadsWebhookOptions>? configure = default)
        static IThreadsBuilder AddWebhooks(this IThreadsBuilder builder, IConfiguration configuration)
        static IThreadsBuilder OnWebhook<TChange>(this IThreadsBuilder builder, Func<TChange, ThreadsWebhookContext, CancellationToken, Task> handle)

namespace ThreadsSdk.AspNetCore

    interface IThreadsWebhookHandler<TChange>
        Task HandleAsync(TChange change, ThreadsWebhookContext context, CancellationToken cancellationToken)

    sealed class InMemoryThreadsUsedStateStore : IThreadsUsedStateStore
        ctor(TimeProvider? timeProvider = default)
        ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)

    sealed class InMemoryThreadsWebhookInbox : IThreadsWebhookInbox
        ctor(TimeProvider? timeProvider = default, int capacity = 10000)
        ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default)
        ValueTask<int> CountAsync(CancellationToken cancellationToken = default)
        ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default)
        ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default)
        IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(CancellationToken cancellationToken = default)
        ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default)
        ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default)

    static class ThreadsAuthenticationDefaults
        const string AuthenticationScheme = "Threads"
        const string CallbackPath = "/signin-threads"
        const string DisplayName = "Threads"

    sealed class ThreadsAuthenticationHandler : OAuthHandler<ThreadsAuthenticationOptions>
        ctor(IOptionsMonitor<ThreadsAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, IServiceProvider services, ThreadsLogins logins)
        override Task<bool> HandleRequestAsync()

    class ThreadsAuthenticationOptions : OAuthOptions
        ctor()
        string AppId { get; set; }
        string AppSecret { get; set; }
        PathString FailurePath { get; set; }
        ProfileFields ProfileFields { get; set; }
        override void Validate()

    sealed class ThreadsChallengeProperties : OAuthChallengeProperties
        ctor()
        IReadOnlyList<ThreadsScope>? Scopes { get; set; }

    static class ThreadsClaimTypes
        const string DisplayName = "urn:threads:name"
        const string Picture = "urn:threads:picture"
        const string Scope = "urn:threads:scope"
        const string UserId = "urn:threads:id"

    sealed class ThreadsLoginException : ThreadsException
        ctor(ThreadsLoginFailureReason reason, string message, Exception? innerException = default)
        ThreadsLoginFailureReason Reason { get; }

    sealed record ThreadsLoginFailure
        ctor(ThreadsLoginFailureReason Reason, string Message, string? ReturnUrl)
        string Message { get; init; }
        ThreadsLoginFailureReason Reason { get; init; }
        string? ReturnUrl { get; init; }

    static class ThreadsLoginFailureExtensions
        static ThreadsLoginFailure? GetThreadsLoginFailure(this HttpContext context)

    enum ThreadsLoginFailureReason
        Denied = 0
        NotGranted = 1
        WrongState = 2
        WrongBrowser = 3
        Unreadable = 4
        AlreadyUsed = 5
        Refused = 6
        Failed = 7

    static class ThreadsUserDataServiceExtensions
        static Task DeleteThreadsUserDataAsync(this IServiceProvider services, string userId, CancellationToken cancellationToken = default)

    static class ThreadsUserExtensions
        static string? FindThreadsUserId(this ClaimsPrincipal user)

    sealed class ThreadsWebhookContext
        ctor(ThreadsWebhookEvent received, IServiceProvider services)
        int Attempt { get; }
        ThreadsWebhookEvent Event { get; }
        IServiceProvider Services { get; }

    sealed class ThreadsWebhookOptions
        ctor()
        IReadOnlyList<string> AppSecrets { get; set; }
        int Capacity { get; set; }
        int MaxAttempts { get; set; }
        int MaxBodySize { get; set; }
        int MaxConcurrency { get; set; }
        TimeSpan RetryDelay { get; set; }
        string? VerifyToken { get; set; }

    static class ThreadsWebhookTelemetry
        const string ActivitySourceName = "ThreadsSdk.AspNetCore"
        const string MeterName = "ThreadsSdk.AspNetCore"
