using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.Simulator.Tests.Control;

/// <summary>An app that takes everything it is told, and answers the challenge.</summary>
public sealed class ToldApp : IAsyncDisposable
{
    private readonly WebApplication _web;

    private ToldApp(WebApplication web) => _web = web;

    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ToldApp> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        web.Run(http => http.Response.WriteAsync(http.Request.Query[ThreadsApi.WebhookChallenge].ToString()));
        await web.StartAsync(cancellationToken);
        return new ToldApp(web);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
