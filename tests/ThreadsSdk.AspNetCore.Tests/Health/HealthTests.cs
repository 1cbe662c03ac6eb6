using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Auth;
using ThreadsSdk.Scheduling;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Health;

public sealed class HealthTests : WebTestBase
{
    [Fact]
    public async Task App_is_healthy_while_its_stores_respond()
    {
        await using var app = await WebApp.StartAsync(Threads, builder => builder.Services.AddHealthChecks().AddThreads());
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Status);
    }

    [Fact]
    public async Task App_is_degraded_when_a_login_ends_within_a_week()
    {
        var clock = new ManualTimeProvider();
        await using var app = await WebApp.StartAsync(
            Threads,
            builder => builder.Services.AddSingleton<TimeProvider>(clock).AddHealthChecks().AddThreads()
        );
        await app.Store.SaveAsync(Login("1", clock.GetUtcNow().AddDays(6)), cancellationToken: Cancel);
        await app.Store.SaveAsync(Login("2", clock.GetUtcNow().AddDays(8)), cancellationToken: Cancel);

        var report = await CheckAsync(app);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.StartsWith("1 logins", report.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, HealthStatus.Healthy)]
    [InlineData(6, HealthStatus.Degraded)]
    public async Task App_is_degraded_when_no_worker_keeps_its_schedule(int minutesDue, HealthStatus expected)
    {
        var schedule = new InMemoryScheduler(new ManualTimeProvider())
        {
            Summary = new ScheduleSummary
            {
                Due = 1,
                LongestDue = TimeSpan.FromMinutes(minutesDue),
                Parked = 2,
            },
        };
        await using var app = await WebApp.StartAsync(
            Threads,
            builder => builder.Services.AddSingleton<IThreadsScheduler>(schedule).AddHealthChecks().AddThreads()
        );

        var report = await CheckAsync(app);

        Assert.Equal(expected, report.Status);
        Assert.Equal((1, 2), (report.Data["scheduleDue"], report.Data["scheduleParked"]));
    }

    [Fact]
    public async Task App_is_unhealthy_when_a_store_does_not_respond()
    {
        await using var app = await WebApp.StartAsync(
            Threads,
            builder =>
            {
                builder.Services.AddSingleton<IThreadsCredentialStore, BrokenStore>();
                builder.Services.AddHealthChecks().AddThreads();
            }
        );

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(app)).Status);
    }

    private static async Task<HealthReportEntry> CheckAsync(WebApp app) =>
        (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Entries["threads"];

    private static ThreadsCredentials Login(string userId, DateTimeOffset expiresAt) =>
        new()
        {
            UserId = userId,
            AccessToken = "THtoken",
            ExpiresAt = expiresAt,
        };
}
