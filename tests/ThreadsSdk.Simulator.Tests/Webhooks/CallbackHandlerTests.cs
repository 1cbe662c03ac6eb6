using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>An app in the process of the test, which is called without a socket.</summary>
public sealed class CallbackHandlerTests : SimulatorTestBase
{
    private readonly InProcess _app = new();

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.CallbackHandler = _app;
    }

    [Fact]
    public async Task App_that_throws_is_called_again_and_holds_up_nothing()
    {
        _app.Failure = new NotSupportedException("Of the app.");
        Simulator.Webhooks.DeauthorizeUri = new Uri("http://app.test/removed");
        Simulator.Revoke(Ada);
        await Simulator.Webhooks.WhenIdleAsync(Cancel);
        Assert.Equal("The app failed with NotSupportedException.", Simulator.Webhooks.Deliveries[0].Attempts[0].Problem);

        _app.Failure = null;
        Simulator.Webhooks.SendAgain(1);
        await Simulator.Webhooks.WhenIdleAsync(Cancel);

        Assert.Equal(DeliveryStatus.Delivered, Simulator.Webhooks.Deliveries[0].Status);
    }

    private sealed class InProcess : HttpMessageHandler
    {
        public Exception? Failure { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Failure is null ? Task.FromResult(new HttpResponseMessage()) : Task.FromException<HttpResponseMessage>(Failure);
    }
}
