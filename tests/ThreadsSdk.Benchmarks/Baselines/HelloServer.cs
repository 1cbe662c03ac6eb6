using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>The least that Kestrel can do: a server that says hello.</summary>
internal static class HelloServer
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var hello = """{"hello":"world"}"""u8.ToArray();
        server.Run(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = hello.Length;
            return context.Response.Body.WriteAsync(hello).AsTask();
        });
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }
}
