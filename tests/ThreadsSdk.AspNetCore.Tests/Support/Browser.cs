using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>Somebody's browser: it keeps the cookies of the app, and shows each redirect before it is followed.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _app;
    private readonly HttpClient _web = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly Uri _address;

    public Browser(TestServer app, Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        _address = address;
        _app = new HttpClient(new CookieKeeper(Cookies, app.CreateHandler())) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public async Task<Answer> GetAsync(string path, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var response = await _app.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Posts a form from a page.</summary>
    public async Task<Answer> PostAsync(string path, string? referrer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Accept", "text/html" } } };
        request.Headers.Referrer = referrer is null ? null : new Uri(referrer);
        using var response = await _app.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Posts JSON, as a script of the page does.</summary>
    public async Task<Answer> PostJsonAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _app.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Starts a login, and decides in the window of Threads.</summary>
    /// <returns>The address the browser is sent back to.</returns>
    public Task<Uri> DecideAsync(SimulatedUser user, string decision = "approve", string login = "/login") =>
        DecideAsync(user, () => GetAsync(login), decision);

    /// <inheritdoc cref="DecideAsync(SimulatedUser, string, string)"/>
    public async Task<Uri> DecideAsync(SimulatedUser user, Func<Task<Answer>> login, string decision = "approve")
    {
        var window = (await login()).Location!;
        using var form = new FormUrlEncodedContent([new("user", user.Username), new("decision", decision)]);
        using var response = await _web.PostAsync(window, form, TestContext.Current.CancellationToken);
        return response.Headers.Location!;
    }

    /// <summary>Logs in, and follows where the app leads.</summary>
    public async Task<Answer> LogInAsync(SimulatedUser user, string login = "/login") =>
        await FollowAsync(await GetAsync((await DecideAsync(user, login: login)).PathAndQuery));

    /// <summary>Follows the redirects of an answer, as long as they stay within the app.</summary>
    public async Task<Answer> FollowAsync(Answer answer)
    {
        while (answer.Location is { } next && (!next.IsAbsoluteUri || next.Host == _address.Host))
        {
            answer = await GetAsync(next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString);
        }

        return answer;
    }

    public void Dispose()
    {
        _app.Dispose();
        _web.Dispose();
    }

    private sealed class CookieKeeper(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var values))
            {
                foreach (var value in values)
                {
                    cookies.SetCookies(request.RequestUri!, value);
                }
            }

            return response;
        }
    }
}
