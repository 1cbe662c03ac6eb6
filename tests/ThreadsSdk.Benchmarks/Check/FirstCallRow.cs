using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Benchmarks.Inputs;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>A first call and its baseline, each in new processes, of a server on this machine.</summary>
internal sealed record FirstCallRow(string Name, string Baseline, string Measured, double Limit) : Row(Name)
{
    public override Outcome Measure() => MeasureAsync().GetAwaiter().GetResult();

    private async Task<Outcome> MeasureAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        await using var disposal = server.ConfigureAwait(false);
        server.Urls.Add("http://127.0.0.1:0");
        var post = PostsPage.EscapedPost();
        server.Run(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(post).AsTask();
        });
        await server.StartAsync().ConfigureAwait(false);
        var address = server.Urls.Single();
        return await ProcessRow
            .MeasureAsync(["--first-call", Baseline, address], ["--first-call", Measured, address], Limit)
            .ConfigureAwait(false);
    }
}
