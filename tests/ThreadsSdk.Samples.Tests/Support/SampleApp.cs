using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Samples.Tests.Support;

/// <summary>The sample as it is, on a port and in a folder of its own.</summary>
internal sealed class SampleApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threadbox-").FullName;

    public SampleApp()
    {
        var port = FreePort();
        Address = new Uri($"http://localhost:{port}/");
        UseKestrel(port);
        StartServer();
    }

    public Uri Address { get; }

    public ThreadsSimulator Threads => Services.GetRequiredService<ThreadsSimulator>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PublicUrl", Address.AbsoluteUri);
        builder.UseSetting("MediaFolder", Path.Combine(_folder, "media"));
        builder.UseSetting("ConnectionStrings:App", $"Data Source={Path.Combine(_folder, "app.db")}");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
