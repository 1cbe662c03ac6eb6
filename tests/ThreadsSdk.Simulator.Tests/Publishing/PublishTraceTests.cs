using System.Diagnostics;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What publishing logs and traces.</summary>
public sealed class PublishTraceTests : IAsyncLifetime
{
    private readonly List<Activity> _spans = [];
    private readonly ListLogger _log = new();
    private PublishWorld? _world;
    private ThreadsClient? _threads;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PublishWorld.StartAsync();
        _threads = _world.CreateClient(options => options.LoggerFactory = _log);
    }

    public async ValueTask DisposeAsync()
    {
        _threads!.Dispose();
        _log.Dispose();
        await _world!.DisposeAsync();
    }

    [Fact]
    public async Task Post_has_a_span_with_one_for_each_step_and_its_requests_within()
    {
        using var root = new Activity(nameof(PublishTraceTests)).Start();
        using (Listen(root))
        {
            await _threads!.PublishAsync(Post.Image("https://media.example/cat.jpg"), new() { IdempotencyKey = "cat" }, Cancel);
        }

        var publish = Assert.Single(_spans, span => span.OperationName == "Publish");
        Assert.Equal("cat", publish.GetTagItem("threads.publish.journal_id"));
        Assert.Equal(
            ["Publish.CreateContainer", "Publish.AwaitContainer", "Publish.PublishContainer"],
            _spans.Where(span => span.ParentSpanId == publish.SpanId).Select(span => span.OperationName)
        );
        var step = Assert.Single(_spans, span => span.OperationName == "Publish.PublishContainer");
        Assert.Equal(
            ThreadsOperationNames.Publishing.PublishContainer,
            Assert.Single(_spans, span => span.ParentSpanId == step.SpanId).OperationName
        );
    }

    [Fact]
    public async Task Span_of_a_post_that_fails_says_why()
    {
        _world!.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer)
        );
        using var root = new Activity(nameof(PublishTraceTests)).Start();
        using (Listen(root))
        {
            await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
                _threads!.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel)
            );
        }

        var publish = Assert.Single(_spans, span => span.OperationName == "Publish");
        Assert.Equal(
            (ActivityStatusCode.Error, typeof(ThreadsPermissionException).FullName),
            (publish.Status, publish.GetTagItem("error.type"))
        );
    }

    [Fact]
    public async Task Log_tells_each_step_and_the_id_of_the_post_but_no_text()
    {
        var result = await _threads!.PublishAsync(Post.Text("A secret plan"), new() { IdempotencyKey = "monday" }, Cancel);

        Assert.Contains(_log.Lines, line => line.StartsWith("monday: CreateContainer begins", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.StartsWith($"monday: post 1 is published as {result.Id}", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_tells_why_publishing_has_stopped()
    {
        _world!.Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.CreateContainer)
        );

        await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            _threads!.PublishAsync(Post.Text("Hello"), new() { IdempotencyKey = "monday" }, Cancel)
        );

        Assert.Contains(_log.Lines, line => line.StartsWith("monday stopped with ThreadsPermissionException: ", StringComparison.Ordinal));
    }

    private ActivityListener Listen(Activity root)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ThreadsTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_spans)
                {
                    if (activity.TraceId == root.TraceId)
                    {
                        _spans.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
