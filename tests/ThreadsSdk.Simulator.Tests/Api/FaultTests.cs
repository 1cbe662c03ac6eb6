using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class FaultTests : SimulatorTestBase
{
    private const string Create = ThreadsOperationNames.Publishing.CreateContainer;
    private const string Publish = ThreadsOperationNames.Publishing.PublishContainer;

    [Fact]
    public async Task A_lost_answer_leaves_the_post_published()
    {
        var threads = Client();
        var container = await TextAsync(threads, "Out all the same");
        Simulator.Faults.Add(SimulatorFault.LoseResponse(Publish));

        var lost = await Assert.ThrowsAsync<ThreadsTransportException>(() => PublishAsync(threads, container));
        var status = await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel);
        var again = await PublishAsync(threads, container);

        Assert.True(lost.MayHaveArrived);
        Assert.Equal(ContainerStatus.Published, status.Status);
        Assert.Equal(again.Id, Assert.Single(Simulator.PublishedBy(Ada)).Id);
    }

    [Fact]
    public async Task A_dropped_connection_leaves_nothing_published()
    {
        var threads = Client();
        var container = await TextAsync(threads, "Not out");
        Simulator.Faults.Add(SimulatorFault.DropConnection(Publish));

        var dropped = await Assert.ThrowsAsync<ThreadsTransportException>(() => PublishAsync(threads, container));
        var status = await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel);

        Assert.True(dropped.MayHaveArrived);
        Assert.Equal(ContainerStatus.Finished, status.Status);
        Assert.Empty(Simulator.PublishedBy(Ada));
    }

    /// <summary>An HTTP client repeats a call without a body by itself when a used connection ends in the ordinary way.</summary>
    [Fact]
    public async Task A_lost_answer_to_a_call_without_a_body_is_not_asked_for_again_behind_the_callers_back()
    {
        var threads = Client();
        var original = (await threads.Profiles.ListPostsPageAsync("ben_bakes", cancellationToken: Cancel)).Items[0];
        Simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Media.Repost));

        await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.Media.RepostAsync(original.Id!, Cancel));

        Assert.Equal(original.Id, Assert.Single(Simulator.PublishedBy(Ada)).RepostedId);
    }

    [Fact]
    public async Task A_text_that_is_published_at_once_can_lose_its_answer_too()
    {
        Simulator.Faults.Add(SimulatorFault.LoseResponse(Create));

        await Assert.ThrowsAsync<ThreadsTransportException>(() =>
            Client()
                .Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "At once", AutoPublishText = true }, Cancel)
        );

        Assert.Equal("At once", Assert.Single(Simulator.PublishedBy(Ada)).Text);
    }

    [Fact]
    public async Task Any_error_can_be_answered_and_nothing_is_done_then()
    {
        var threads = Client();
        var container = await TextAsync(threads, "Refused");

        foreach (var error in ThreadsError.All)
        {
            Simulator.Faults.Add(SimulatorFault.Refuse(error, Publish));
            var refused = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => PublishAsync(threads, container));
            Assert.Equal(error.Name, refused.Error?.Name);
        }

        Assert.Empty(Simulator.PublishedBy(Ada));
    }

    [Fact]
    public async Task An_error_can_be_answered_although_the_post_is_out()
    {
        var threads = Client();
        var container = await TextAsync(threads, "Out");
        Simulator.Faults.Add(
            SimulatorFault.RefuseAfterwards(ThreadsError.PermissionMissing, Publish) with
            {
                Status = HttpStatusCode.InternalServerError,
            }
        );

        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() => PublishAsync(threads, container));
        var status = await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel);

        Assert.Equal((ThreadsError.PermissionMissing, HttpStatusCode.InternalServerError), (refused.Error, refused.Status));
        Assert.Equal(ContainerStatus.Published, status.Status);
        Assert.Single(Simulator.PublishedBy(Ada));
    }

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back()
    {
        Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromSeconds(89.5)));

        var limited = await Assert.ThrowsAsync<ThreadsRateLimitException>(() => Client().Publishing.GetLimitAsync("me", null, Cancel));

        Assert.Equal(ThreadsError.CallRateLimit, limited.Error);
        Assert.Equal(TimeSpan.FromSeconds(90), limited.RetryAfter);
    }

    [Fact]
    public async Task An_answer_is_held_back_by_the_clock_of_the_simulator()
    {
        var clock = new ManualTimeProvider { SkipsWaits = false };
        await using var simulator = await ThreadsSimulator.StartAsync(new() { TimeProvider = clock }, Cancel);
        using var threads = new ThreadsClient(simulator.ClientOptions().Wired());
        simulator.Faults.Add(SimulatorFault.DelayResponse(TimeSpan.FromSeconds(20), Create));

        var call = threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Slow", AutoPublishText = true },
            Cancel
        );
        await clock.Waits.WaitAsync(Cancel);
        var isPublished = simulator.PublishedBy(simulator.Users[0]).Count == 1;
        var isAnswered = call.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(20));
        var created = await call;

        Assert.Equal((true, false), (isPublished, isAnswered));
        Assert.Equal(created.Id, simulator.PublishedBy(simulator.Users[0])[0].Id);
    }

    [Fact]
    public async Task A_simulator_that_never_answers_can_be_stopped()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        using var threads = new ThreadsClient(simulator.ClientOptions().Wired());
        simulator.Faults.Add(SimulatorFault.DelayResponse(Timeout.InfiniteTimeSpan, Create));

        var call = threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Never told", AutoPublishText = true },
            Cancel
        );
        while (simulator.PublishedBy(simulator.Users[0]).Count == 0)
        {
            await Task.Yield();
        }

        await simulator.DisposeAsync();

        await Assert.ThrowsAsync<ThreadsTransportException>(() => call);
    }

    [Fact]
    public async Task A_fault_skips_calls_and_happens_as_often_as_said()
    {
        var threads = Client();
        Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.ServiceUnavailable, ThreadsOperationNames.Profiles.Get) with
            {
                Skip = 1,
                Times = 2,
            }
        );

        var went = new List<bool>();
        for (var i = 0; i < 4; i++)
        {
            await threads.Publishing.GetLimitAsync("me", cancellationToken: Cancel);
            went.Add(await Record.ExceptionAsync(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel)) is null);
        }

        Assert.Equal([true, false, false, true], went);
        Assert.Empty(Simulator.Faults.Pending);
    }

    [Fact]
    public async Task Of_two_faults_of_the_same_call_the_second_happens_to_the_next_call()
    {
        var threads = Client();
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ServiceUnavailable));
        Simulator.Faults.Add(SimulatorFault.DropConnection());

        var first = await Record.ExceptionAsync(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel));
        var pending = Simulator.Faults.Pending;
        var second = await Record.ExceptionAsync(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel));

        Assert.Equal(ThreadsError.ServiceUnavailable, Assert.IsType<ThreadsApiException>(first).Error);
        Assert.Equal("DropConnection of any call", Assert.Single(pending).ToString());
        Assert.IsType<ThreadsTransportException>(second);
    }

    [Fact]
    public async Task Cleared_faults_do_not_happen()
    {
        Simulator.Faults.Add(SimulatorFault.DropConnection() with { Times = int.MaxValue });

        Simulator.Faults.Clear();

        Assert.Equal(Ada.Username, (await Client().Profiles.GetAsync("me", cancellationToken: Cancel)).Username);
    }

    [Fact]
    public async Task A_fault_that_happens_once_happens_to_one_of_many_calls_made_together()
    {
        var threads = Client();
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.ServiceUnavailable, ThreadsOperationNames.Profiles.Get) with { Times = 3 });

        var failures = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Record.ExceptionAsync(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel)).AsTask())
        );

        Assert.Equal(3, failures.Count(failure => failure is ThreadsApiException));
    }

    [Theory]
    [InlineData("Publishing.Publish", ThreadsOperationNames.Publishing.PublishContainer)]
    [InlineData("publishing.publishcontainer", ThreadsOperationNames.Publishing.PublishContainer)]
    [InlineData("PublishContainer", ThreadsOperationNames.Publishing.PublishContainer)]
    [InlineData("Posts.Repost", ThreadsOperationNames.Media.Repost)]
    [InlineData("nothing", ThreadsOperationNames.Media.Get)]
    public void A_wrong_name_of_an_operation_is_answered_with_similar_ones(string name, string similar)
    {
        var refused = Assert.Throws<ArgumentException>(() => Simulator.Faults.Add(SimulatorFault.LoseResponse(name)));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(similar, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_errors_that_make_no_sense_are_refused()
    {
        var fault = SimulatorFault.LoseResponse();
        var invented = ThreadsError.ServiceUnavailable with { Name = "Invented" };

        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Faults.Add(fault with { Skip = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Faults.Add(fault with { Times = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Faults.Add(SimulatorFault.DelayResponse(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentException>(() => Simulator.Faults.Add(SimulatorFault.Refuse(invented)));
        Assert.Empty(Simulator.Faults.Pending);
    }

    [Fact]
    public async Task A_fault_is_logged()
    {
        using var log = new ListLogger();
        await using var simulator = await ThreadsSimulator.StartAsync(new() { LoggerFactory = log }, Cancel);
        using var threads = new ThreadsClient(simulator.ClientOptions().Wired());
        simulator.Faults.Add(SimulatorFault.RefuseAfterwards(ThreadsError.UserRestricted, ThreadsOperationNames.Profiles.Get));

        await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel));

        Assert.Contains(log.Lines, line => line.Contains("RefuseAfterwards (UserRestricted) of Profiles.Get", StringComparison.Ordinal));
    }

    private static Task<CreatedMedia> PublishAsync(ThreadsClient threads, string container) =>
        threads.Publishing.PublishContainerAsync("me", container, Cancel);

    private static async Task<string> TextAsync(ThreadsClient threads, string text) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text }, Cancel)).Id!;
}
