namespace Microsoft.Extensions.DependencyInjection

    static class ThreadsSchedulingExtensions
        static IServiceCollection AddThreadsScheduling(this IServiceCollection services, Action<ThreadsSchedulingOptions>? configure = default)
        static IServiceCollection AddThreadsScheduling(this IServiceCollection services, DbDataSource source, Action<ThreadsSchedulingOptions>? configure = default)
        static IServiceCollection AddThreadsScheduling<TContext>(this IServiceCollection services, Action<ThreadsSchedulingOptions>? configure = default)
        static Task CreateThreadsScheduleAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
        static IThreadsScheduler Within(this IThreadsScheduler scheduler, DbContext context)

namespace ThreadsSdk.Scheduling

    interface IThreadsScheduleHandler
        Task HandleAsync(ScheduledPost post, CancellationToken cancellationToken)

    static class ScheduleTime
        static DateTimeOffset InZone(DateTime local, string zone)

    static class ThreadsScheduleTelemetry
        const string ActivitySourceName = "ThreadsSdk.Scheduling"
        const string MeterName = "ThreadsSdk.Scheduling"

    sealed class ThreadsSchedulingOptions
        ctor()
        TimeSpan KeepSettled { get; set; }
        TimeSpan LateUpTo { get; set; }
        int MaxParallelUsers { get; set; }
        bool RunsWorker { get; set; }
