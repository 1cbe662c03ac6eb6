using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Overlay.Tests;

/// <summary>The simulator serves what the YAML of a project adds, and the client that was written from it reads that.</summary>
public sealed class SimulatorTests : IAsyncLifetime
{
    private ThreadsSimulator _simulator = null!;
    private ThreadsClient _threads = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "threads");
        _simulator = await ThreadsSimulator.StartAsync(new() { SpecFolder = folder }, Cancellation);
        _threads = new ThreadsClient(_simulator.ClientOptions(_simulator.Users[0]));
    }

    public ValueTask DisposeAsync()
    {
        _threads.Dispose();
        return _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Group_of_the_overlay_is_served()
    {
        var post = await _threads.Media.ListAsync("me", cancellationToken: Cancellation).FirstAsync(Cancellation);

        var likes = await _threads.Likes.ListAsync(post.Id!, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.NotEmpty(likes);
        Assert.All(likes, like => Assert.Equal(Reaction.Heart, like.Reaction));
        Assert.Equal(likes.Count, likes.DistinctBy(like => like.Id).Count());
    }

    [Fact]
    public async Task Posts_have_the_fields_of_the_overlay_when_they_are_asked_for()
    {
        var asked = await _threads
            .Media.ListAsync("me", new() { Fields = MediaFields.Default | MediaFields.LikeCount | MediaFields.Likes() }, Cancellation)
            .FirstAsync(Cancellation);
        var other = await _threads.Media.GetAsync(asked.Id!, cancellationToken: Cancellation);

        Assert.NotNull(asked.Text);
        Assert.Equal(1, asked.LikeCount);
        Assert.NotNull(asked.Likes![0].Username);
        Assert.Null(other.LikeCount);
    }

    [Fact]
    public async Task Client_over_Refit_sends_what_the_overlay_adds()
    {
        var services = new ServiceCollection();
        services
            .AddThreads(options => (options.BaseAddress, options.AccessToken) = (_simulator.BaseAddress, _simulator.Users[0].AccessToken))
            .UseRefit();
        await using var provider = services.BuildServiceProvider();
        var threads = provider.GetRequiredService<IThreadsClient>();

        var post = await threads.Media.ListAsync("me", cancellationToken: Cancellation).FirstAsync(Cancellation);
        var like = await threads.Likes.AddAsync(post.Id!, cancellationToken: Cancellation);

        Assert.Equal(Reaction.Heart, like.Reaction);
    }

    [Fact]
    public async Task Rules_of_the_overlay_are_kept_on_the_wire()
    {
        var withoutScope = _simulator.CreateAccessToken(_simulator.Users[0], ThreadsScope.Basic);
        using var threads = new ThreadsClient(withoutScope, new() { BaseAddress = _simulator.BaseAddress });

        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Likes.AddAsync("1", cancellationToken: Cancellation)
        );

        Assert.Contains("threads_likes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_without_yaml_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var thrown = await Assert.ThrowsAsync<ArgumentException>(() =>
                ThreadsSimulator.StartAsync(new() { SpecFolder = folder.FullName }, Cancellation)
            );

            Assert.Contains("There is no .yaml file in", thrown.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }
}
