using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class ParkedEndpointTests
{
    private const string Path = "/admin/webhooks";

    private readonly Received<string?> _handled = new();
    private bool _fails = true;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parked_event_is_shown_and_handled_again_when_its_handler_is_mended()
    {
        await using var app = await StartAsync();
        await ParkAsync(app, "1");

        var shown = Assert.Single((await ListAsync(app)).EnumerateArray());
        var id = shown.GetProperty("id").GetString();
        Assert.Equal("7", shown.GetProperty("userId").GetString());
        Assert.Equal("System.InvalidOperationException: away", shown.GetProperty("reason").GetString());
        Assert.Equal("replies", shown.GetProperty("change").GetProperty("field").GetString());
        _fails = false;

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(app, HttpMethod.Post, $"{id}/retry"));
        Assert.Equal("1", await _handled.NextAsync());
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(app, HttpMethod.Post, $"{id}/retry"));
        Assert.Empty((await ListAsync(app)).EnumerateArray());
    }

    [Fact]
    public async Task All_parked_events_are_handled_again_or_one_is_deleted()
    {
        await using var app = await StartAsync();
        await ParkAsync(app, "1", "2", "3");
        var ids = (await ListAsync(app)).EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToList();
        _fails = false;

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(app, HttpMethod.Delete, $"{ids[0]}"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(app, HttpMethod.Delete, $"{ids[0]}"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(app, HttpMethod.Post, "retry"));

        Assert.Equal(["2", "3"], await _handled.NextAsync(2));
        Assert.Empty((await ListAsync(app)).EnumerateArray());
    }

    [Fact]
    public async Task Body_that_was_no_JSON_is_shown_as_text()
    {
        await using var app = await StartAsync();
        await app.SendAsync("no \"JSON\"");
        while ((await app.ParkedAsync()).Count == 0)
        {
            await Task.Yield();
        }

        Assert.Equal("no \"JSON\"", Assert.Single((await ListAsync(app)).EnumerateArray()).GetProperty("change").GetString());
    }

    [Fact]
    public async Task Nobody_sees_parked_events_who_is_not_logged_in()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(app, HttpMethod.Get, "", user: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(app, HttpMethod.Post, "retry", user: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(app, HttpMethod.Delete, "x", user: null));
    }

    [Fact]
    public async Task Endpoint_that_is_opened_to_everybody_serves_nobody()
    {
        await using var app = await StartAsync(endpoints => endpoints.AllowAnonymous());

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(app, HttpMethod.Get, ""));
    }

    [Fact]
    public async Task App_can_ask_for_more_than_a_login()
    {
        await using var app = await StartAsync(endpoints => endpoints.RequireAuthorization("admin"));

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(app, HttpMethod.Get, ""));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(app, HttpMethod.Get, "", user: "admin"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.OK)]
    [InlineData("Origin", "https://LOCALHOST", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Form_of_another_site_changes_nothing(string header, string value, HttpStatusCode status)
    {
        await using var app = await StartAsync();

        Assert.Equal(status, await SendAsync(app, HttpMethod.Post, "retry", header: (header, value)));
    }

    private Task<WebhookApp> StartAsync(Action<IEndpointConventionBuilder>? conventions = null) =>
        WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    (change, _, _) => _fails ? throw new InvalidOperationException("away") : _handled.Add(change.Value.Id)
                ),
            options => options.MaxAttempts = 1,
            HeaderLogin.Add,
            app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                var endpoints = app.MapThreadsParkedWebhooks(Path);
                conventions?.Invoke(endpoints);
            }
        );

    private static async Task ParkAsync(WebhookApp app, params string[] ids)
    {
        await app.SendAsync(Bodies.Flat([.. ids.Select(id => Bodies.ReplyOf(id))]));
        while ((await app.ParkedAsync()).Count < ids.Length)
        {
            await Task.Yield();
        }
    }

    private static async Task<JsonElement> ListAsync(WebhookApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add(HeaderLogin.Name, "ada");
        using var response = await app.Http.SendAsync(request, Cancel);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<HttpStatusCode> SendAsync(
        WebhookApp app,
        HttpMethod method,
        string path,
        string? user = "ada",
        (string Name, string Value)? header = null
    )
    {
        using var request = new HttpRequestMessage(method, path.Length == 0 ? Path : $"{Path}/{path}");
        if (user is not null)
        {
            request.Headers.Add(HeaderLogin.Name, user);
        }

        if (header is { } given)
        {
            request.Headers.Add(given.Name, given.Value);
        }

        using var response = await app.Http.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
