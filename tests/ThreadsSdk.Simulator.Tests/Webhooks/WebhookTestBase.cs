using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>A simulator and an app that it tells what happens.</summary>
public abstract class WebhookTestBase : SimulatorTestBase, IAsyncLifetime
{
    private Receiver? _receiver;

    internal Receiver App => _receiver!;

    protected SimulatedWebhooks Webhooks => Simulator.Webhooks;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        _receiver = await Receiver.StartAsync(Cancel);
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsync();
        await App.DisposeAsync();
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ImageProcessingTime = options.CarouselProcessingTime = TimeSpan.Zero;
        options.QuotaTotals[ThreadsQuotas.Posts] = 1000;
    }

    internal Task<WebhookSubscription> SubscribeAsync(params WebhookField[] fields) =>
        Webhooks.SubscribeAsync(
            new(App.Address, Receiver.VerifyToken) { Fields = fields.Length == 0 ? [.. WebhookField.Known] : fields },
            Cancel
        );

    protected async Task<string> PublishAsync(Post post, SimulatedUser? user = null)
    {
        var result = await Client(user).PublishAsync(post, cancellationToken: Cancel);
        await Webhooks.WhenIdleAsync(Cancel);
        return result.Id;
    }
}
