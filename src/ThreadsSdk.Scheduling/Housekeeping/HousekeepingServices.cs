using Microsoft.Extensions.Logging;
using ThreadsSdk.Auth;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Media;
using ThreadsSdk.Scheduling.Observing;
using ThreadsSdk.Scheduling.Recurring;

namespace ThreadsSdk.Scheduling.Housekeeping;

/// <summary>Represents what the jobs of housekeeping share.</summary>
internal sealed record HousekeepingServices
{
    public required ScheduleDatabase Database { get; init; }

    public required RecurringPosts Recurring { get; init; }

    public required MediaTable Media { get; init; }

    public required IThreadsScheduler Scheduler { get; init; }

    public required ScheduleTelemetry Telemetry { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>Gets how long posts stay in the schedule that are published or canceled.</summary>
    public required TimeSpan KeepSettled { get; init; }

    /// <summary>Gets the stored logins; null if the app has none.</summary>
    public ThreadsLogins? Logins { get; init; }

    public IThreadsCredentialStore? Credentials { get; init; }

    public IThreadsClientFactory? Clients { get; init; }
}
