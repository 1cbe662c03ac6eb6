using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Simulator;
using ThreadsSdk.Tests.MediaFiles.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

/// <summary>A worker as an app runs it: with its engine, over a simulator.</summary>
public abstract class WorkerTests(PostgresServer? server) : DatabaseTest(server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_planned_is_published_with_the_login_of_its_user()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var user = simulator.Users[0];
        await using var app = await StartAsync(simulator);
        var told = app.Services.GetRequiredService<Told>();
        var scheduler = app.Services.GetRequiredService<IThreadsScheduler>();

        await scheduler.ScheduleAsync(
            user.Id,
            Post.Chain(Post.Text("One"), Post.Text("Two")),
            TimeProvider.System.GetUtcNow(),
            null,
            Cancel
        );

        var post = await told.NextAsync();
        Assert.Equal(ScheduledPostState.Published, post.State);
        Assert.Equal(simulator.PublishedBy(user).Select(static published => published.Id), post.PostIds);
        Assert.Equal(["One", "Two"], simulator.PublishedBy(user).Select(static published => published.Text));
    }

    [Fact]
    public async Task File_is_published_although_it_is_gone_by_then()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var user = simulator.Users[0];
        await using var app = await StartAsync(simulator, runsWorker: false);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Samples.Jpeg(640, 480), Cancel);
        var scheduler = app.Services.GetRequiredService<IThreadsScheduler>();
        await scheduler.ScheduleAsync(user.Id, Post.Image(file, "A cat"), TimeProvider.System.GetUtcNow(), null, Cancel);
        File.Delete(file);
        await app.DisposeAsync();

        await using var worker = await StartAsync(simulator);

        var post = await worker.Services.GetRequiredService<Told>().NextAsync();
        Assert.True(post.State == ScheduledPostState.Published, post.Reason);
        Assert.Equal(MediaType.Image, Assert.Single(simulator.PublishedBy(user)).MediaType);
        Assert.Empty(Directory.GetFiles(worker.Services.GetRequiredService<MediaFolder>().Path));
    }

    [Fact]
    public async Task Revoked_login_parks_the_post_and_a_new_one_publishes_it()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var user = simulator.Users[0];
        await using var app = await StartAsync(simulator);
        var (told, scheduler) = (app.Services.GetRequiredService<Told>(), app.Services.GetRequiredService<IThreadsScheduler>());
        simulator.Revoke(user);
        var planned = await scheduler.ScheduleAsync(user.Id, Post.Text("Hello"), TimeProvider.System.GetUtcNow(), null, Cancel);

        var parked = await told.NextAsync();
        Assert.Equal((ScheduledPostState.Parked, ScheduleProblem.Login), (parked.State, parked.Problem));

        await LogInAsync(app.Services, user.Id, simulator.CreateAccessToken(user, ThreadsScope.Basic, ThreadsScope.ContentPublish));
        await scheduler.RunNowAsync(planned.Id, Cancel);
        var published = await told.NextAsync();
        Assert.True(published.State == ScheduledPostState.Published, published.Reason);
    }

    [Fact]
    public async Task Worker_that_only_plans_publishes_nothing()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        await using var app = await StartAsync(simulator, runsWorker: false);
        var scheduler = app.Services.GetRequiredService<IThreadsScheduler>();
        await scheduler.ScheduleAsync(simulator.Users[0].Id, Post.Text("Hello"), TimeProvider.System.GetUtcNow(), null, Cancel);

        await app.DisposeAsync();

        Assert.Empty(simulator.PublishedBy(simulator.Users[0]));
    }

    private async Task<RunningApp> StartAsync(ThreadsSimulator simulator, bool runsWorker = true)
    {
        var builder = Host.CreateApplicationBuilder();
        var folder = Directory.CreateTempSubdirectory("threads-media-").FullName;
        builder.Services.AddDbContextFactory<AppDbContext>(Database.Use);
        builder
            .Services.AddThreads(client => client.BaseAddress = simulator.BaseAddress)
            .AddLogins()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddFolderMediaHost(host => (host.Folder, host.BaseUrl) = (folder, new Uri("https://media.example/")));
        builder.Services.AddSingleton(Database.Protection);
        builder.Services.AddThreadsScheduling<AppDbContext>(options => options.RunsWorker = runsWorker);
        builder.Services.AddSingleton<Told>().AddSingleton<IThreadsScheduleHandler>(provider => provider.GetRequiredService<Told>());
        builder.Services.AddSingleton(new MediaFolder(folder));
        var app = builder.Build();
        var user = simulator.Users[0];
        await LogInAsync(app.Services, user.Id, user.AccessToken);
        await app.StartAsync(Cancel);
        return new RunningApp(app);
    }

    private static Task LogInAsync(IServiceProvider services, string userId, string token) =>
        services
            .GetRequiredService<ThreadsLogins>()
            .SaveAsync(
                new ThreadsCredentials
                {
                    UserId = userId,
                    AccessToken = token,
                    ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(50),
                },
                Cancel
            );

    /// <summary>Stops as a host does, also after a failure.</summary>
    private sealed class RunningApp(IHost app) : IAsyncDisposable
    {
        private bool _isStopped;

        public IServiceProvider Services => app.Services;

        public async ValueTask DisposeAsync()
        {
            if (!_isStopped)
            {
                _isStopped = true;
                await app.StopAsync(CancellationToken.None);
                await ((IAsyncDisposable)app).DisposeAsync();
            }
        }
    }

    private sealed record MediaFolder(string Path);

    /// <summary>Is told what became of posts.</summary>
    private sealed class Told : IThreadsScheduleHandler
    {
        private readonly System.Threading.Channels.Channel<ScheduledPost> _posts =
            System.Threading.Channels.Channel.CreateUnbounded<ScheduledPost>();

        public Task HandleAsync(ScheduledPost post, CancellationToken cancellationToken) =>
            _posts.Writer.WriteAsync(post, cancellationToken).AsTask();

        public Task<ScheduledPost> NextAsync() => _posts.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
    }
}

public sealed class WorkerOnSqliteTests() : WorkerTests(null);

public sealed class WorkerOnPostgresTests(PostgresServer server) : WorkerTests(server);
