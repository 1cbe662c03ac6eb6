using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WireMock;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>A WireMock.Net in the test process, on a free local port, with the stub mappings of a catalog.</summary>
public sealed class WireMockNetHost : IFixtureHost
{
    // What WireMock.Net shows of a path is unescaped, so that a%2Fb and a/b look alike: this header keeps what was sent.
    private const string Target = "X-Fixture-Target";

    private readonly WireMockServer server;

    /// <summary>Starts a server for these mappings.</summary>
    public WireMockNetHost(FixtureCatalog catalog)
    {
        server = WireMockServer.Start(new WireMockServerSettings
        {
            // Otherwise a comma in fields=id,text makes two values of one.
            QueryParameterMultipleValueSupport = QueryParameterMultipleValueSupport.Ampersand,
            AllowBodyForAllHttpMethods = true,
            PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(AroundAsync),
        });
        foreach (FixtureMapping mapping in catalog.Mappings)
        {
            server.AddStub(mapping);
        }

        server.AddNearest(catalog, Read);
    }

    /// <inheritdoc/>
    public Uri Address => new(server.Url!);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken)
    {
        IEnumerable<SentRequest> requests = server.LogEntries.Select(entry => Read(entry.RequestMessage!));
        return Task.FromResult<IReadOnlyList<SentRequest>>(
            [.. requests.Where(request => request.Headers.GetValueOrDefault(FixtureTagHandler.HeaderName) == tag)]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        server.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Task AroundAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers[Target] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        // WireMock.Net's own faults are answers; a lost one breaks the connection before its first byte.
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.ContainsKey(FixtureStubs.Lost))
            {
                context.Abort();
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private static SentRequest Read(IRequestMessage request)
    {
        var headers = request.Headers!.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        headers.Remove(Target, out string? target);
        return SentRequest.From(request.Method, target!, headers, request.Body ?? "");
    }
}
