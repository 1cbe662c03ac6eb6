using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator.Hosting;

/// <summary>Tells the simulator where the app is, as somebody would fill in the App Dashboard, and stops it with the app.</summary>
internal sealed partial class SimulatorConnection(
    ThreadsSimulator simulator,
    SimulatorHostingOptions options,
    IServer server,
    ILogger<ThreadsSimulator> logger
) : IHostedLifecycleService
{
    public static readonly string VerifyToken = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1"];

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Connects when the app listens: only then its address is known, and it can answer the handshake.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(Reachable).ToArray() ?? [];
        foreach (var address in addresses.SelectMany(Names).Distinct())
        {
            simulator.App.AddRedirectUri(new Uri(address, options.CallbackPath).AbsoluteUri);
        }

        if (addresses is not [var app, ..])
        {
            return;
        }

        simulator.Webhooks.DeauthorizeUri = AddressOf(app, options.DeauthorizePath);
        simulator.Webhooks.DataDeletionUri = AddressOf(app, options.DataDeletionPath);
        if (AddressOf(app, options.WebhookPath) is { } webhooks)
        {
            await SubscribeAsync(webhooks, cancellationToken).ConfigureAwait(false);
        }

        Connected(logger, app, simulator.BaseAddress);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await simulator.DisposeAsync().ConfigureAwait(false);

    /// <summary>Names this machine where a server listens on all addresses.</summary>
    private static Uri Reachable(string address)
    {
        var binding = Microsoft.AspNetCore.Http.BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port, "/").Uri;
    }

    /// <summary>Lists what a browser may call the address: on a developer's machine nobody should have to think of which name it is.</summary>
    private static IEnumerable<Uri> Names(Uri address) =>
        address.IsLoopback ? LoopbackHosts.Select(host => new UriBuilder(address) { Host = host }.Uri) : [address];

    private static Uri? AddressOf(Uri app, string? path) => path is null ? null : new Uri(app, path);

    private async Task SubscribeAsync(Uri webhooks, CancellationToken cancellationToken)
    {
        try
        {
            await simulator
                .Webhooks.SubscribeAsync(new WebhookSubscription(webhooks, VerifyToken), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (InvalidOperationException e)
        {
            // An app without webhooks is fine; one that has them elsewhere finds out why nothing comes.
            NotSubscribed(logger, webhooks, e.Message);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "The app at {App} talks to the Threads simulated at {Simulator}: open it to post and reply as anybody."
    )]
    private static partial void Connected(ILogger logger, Uri app, Uri simulator);

    [LoggerMessage(2, LogLevel.Warning, "No webhooks are sent to {Webhooks}: {Reason}")]
    private static partial void NotSubscribed(ILogger logger, Uri webhooks, string reason);
}
