using WireMock.Server;
using WireMock.Settings;

namespace ThreadsSdk.Testing.Tests;

/// <summary>A WireMock.Net with fixtures, and a client of it.</summary>
internal sealed class FixtureServer : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public FixtureServer(WireMockServerSettings? settings = null, string token = ThreadsFixtures.AccessToken)
    {
        Server = settings is null ? WireMockServer.Start() : WireMockServer.Start(settings);
        Threads = new ThreadsClient(token, new ThreadsClientOptions { BaseAddress = new Uri(Server.Url!) });
    }

    public WireMockServer Server { get; }

    public ThreadsClient Threads { get; }

    /// <summary>The title of the mapping that answered last.</summary>
    public string? LastTitle => Server.LogEntries[^1].MappingTitle;

    /// <summary>Sends what the fixture answers, and returns the title of the mapping that does.</summary>
    public async Task<string?> SendAsync(ThreadsFixture fixture, CancellationToken cancellationToken)
    {
        string query = string.Join('&', fixture.Query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        using var request = new HttpRequestMessage(new HttpMethod(fixture.Method), $"{Server.Url}{fixture.Path}?{query}");
        request.Content = fixture.Form.Count > 0 ? new FormUrlEncodedContent(fixture.Form) : null;
        foreach ((string name, string value) in fixture.Headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException) when (fixture.IsError)
        {
            // The response is lost on purpose; which mapping lost it is in the log all the same.
        }

        return LastTitle;
    }

    public void Dispose()
    {
        http.Dispose();
        Threads.Dispose();
        Server.Dispose();
    }
}
