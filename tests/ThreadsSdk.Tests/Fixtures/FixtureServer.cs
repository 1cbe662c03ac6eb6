using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>Serves stub mappings on a free local port the way WireMock does, and records every request.</summary>
public sealed class FixtureServer : IFixtureHost
{
    private readonly ConcurrentQueue<SentRequest> requests = new();
    private readonly FixtureMapping[] stubs;
    private readonly WebApplication app;

    private FixtureServer(FixtureCatalog catalog)
    {
        stubs = [.. catalog.Mappings.Reverse().OrderBy(mapping => mapping.Priority)];
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <inheritdoc/>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts a server for these mappings.</summary>
    public static async Task<FixtureServer> StartAsync(FixtureCatalog catalog, CancellationToken cancellationToken = default)
    {
        var server = new FixtureServer(catalog);
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SentRequest>>(
            [.. requests.Where(request => request.Headers.GetValueOrDefault(FixtureTagHandler.HeaderName) == tag)]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        SentRequest request = await ReceiveAsync(context);
        requests.Enqueue(request);
        if (Array.Find(stubs, stub => stub.Request.Matches(request)) is not { } stub)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(DescribeNearest(request), context.RequestAborted);
            return;
        }

        if (stub.Response.IsLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = stub.Response.Status;
        context.Response.Headers["Matched-Stub-Name"] = stub.Name;
        foreach ((string name, string value) in stub.Response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.BodyWriter.WriteAsync(stub.Response.Body, context.RequestAborted);
    }

    private static async Task<SentRequest> ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return SentRequest.From(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
            await reader.ReadToEndAsync(context.RequestAborted));
    }

    private string DescribeNearest(SentRequest request)
    {
        var text = new StringBuilder($"No stub matched {request.Method} {request.Path}.\n");
        if (stubs.MinBy(stub => Distance(stub.Request, request)) is { } nearest)
        {
            text.Append($"The nearest is '{nearest.Name}' in {nearest.File}:\n");
            text.AppendJoin("", nearest.Request.Mismatches(request).Select(line => $"  {line}\n"));
        }

        return text.ToString();
    }

    private static int Distance(StubRequest stub, SentRequest request)
    {
        int path = stub.Path == request.Path ? 0 : 10_000 - stub.Path.AsSpan().CommonPrefixLength(request.Path);
        return path + (stub.Method == request.Method ? 0 : 100) + stub.Mismatches(request).Count;
    }
}
