using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Scheduling;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

/// <summary>
/// A web app with a schedule: a page for admins, and one for each user. Its clock stands still on Monday, 4 May 2026, at noon.
/// </summary>
internal sealed class ScheduleApp : IAsyncDisposable
{
    public const string Admin = "/admin/schedule";
    public const string Own = "/schedule";

    private readonly WebApplication _app;

    private ScheduleApp(WebApplication app, InMemoryScheduler schedule)
    {
        (_app, Schedule) = (app, schedule);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public InMemoryScheduler Schedule { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public static async Task<ScheduleApp> StartAsync(Action<WebApplication>? map = null, Action<WebApplication>? first = null)
    {
        var clock = new ManualTimeProvider();
        var schedule = new InMemoryScheduler(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IThreadsScheduler>(schedule);
        HeaderLogin.Add(builder.Services);

        var app = builder.Build();
        first?.Invoke(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapThreadsSchedule(Admin).RequireAuthorization("admin");
        app.MapThreadsUserSchedule(Own);
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, schedule);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
