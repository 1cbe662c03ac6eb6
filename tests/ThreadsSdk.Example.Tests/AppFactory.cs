using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Example.Tests;

/// <summary>The app as it is, but for the address of Threads and the token.</summary>
public sealed class AppFactory(ThreadsSimulator threads, SimulatedUser user) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Threads:BaseAddress", threads.BaseAddress.AbsoluteUri);
        builder.UseSetting("Threads:AccessToken", user.AccessToken);
    }
}
