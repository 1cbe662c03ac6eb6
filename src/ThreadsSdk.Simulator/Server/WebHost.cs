using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Hosts Kestrel on 127.0.0.1, without configuration, logging of URLs, or handling of Ctrl+C.</summary>
internal static class WebHost
{
    private const long MaxBody = 1 << 20;

    public static WebApplication Create(int port, RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, port);
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = MaxBody;
            });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();

        // What it compresses is a list of types: streams of events are not among them, and pass as they come.
        builder.Services.AddResponseCompression();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseResponseCompression();
        ControlReference.Use(app);
        app.Run(handle);
        return app;
    }

    public static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Leaves start and stop to whoever starts the simulator.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
