using System.Net;
using System.Text.RegularExpressions;
using ThreadsSdk.AspNetCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

/// <summary>Tests that ask a schedule's pages over HTTP.</summary>
public abstract partial class ScheduleTestBase : IAsyncLifetime
{
    private ScheduleApp? _app;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected ScheduleApp App => _app!;

    private protected InMemoryScheduler Schedule => App.Schedule;

    public async ValueTask InitializeAsync() => _app = await ScheduleApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
    }

    /// <summary>Gets a page as somebody: an admin unless the test says who, and who they are on Threads.</summary>
    private protected Task<HttpResponseMessage> SendAsync(string path, string? user = "admin", string? threads = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), user, threads);

    private protected async Task<string> GetAsync(string query = "", string path = ScheduleApp.Admin, string? threads = null)
    {
        using var response = await SendAsync(path + query, threads: threads);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>Posts a form of the page, as a browser does.</summary>
    private protected Task<HttpResponseMessage> PostAsync(
        string action,
        IEnumerable<KeyValuePair<string, string>> form,
        string? user = "admin",
        string? threads = null,
        string path = ScheduleApp.Admin,
        (string Name, string Value)? header = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/{action}") { Content = new FormUrlEncodedContent(form) };
        if (header is { } given)
        {
            request.Headers.Add(given.Name, given.Value);
        }

        return SendAsync(request, user, threads);
    }

    private protected Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] form) =>
        PostAsync(action, form.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private protected async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? user, string? threads)
    {
        if (user is not null)
        {
            request.Headers.Add(HeaderLogin.Name, user);
        }

        if (threads is not null)
        {
            request.Headers.Add(HeaderLogin.ThreadsName, threads);
        }

        return await App.Http.SendAsync(request, Cancel);
    }

    /// <summary>Gets what is written in a page, without its marks and its look.</summary>
    private protected static string TextOf(string html) => WebUtility.HtmlDecode(Mark().Replace(Style().Replace(html, ""), " "));

    /// <summary>Gets the ids of the posts in the list, in order.</summary>
    private protected static IReadOnlyList<long> ListOf(string html) =>
        [.. Card().Matches(html).Select(card => long.Parse(card.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];

    private protected static string LinkTo(string html, string name) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"""<a href="([^"]*)"[^>]*>{Regex.Escape(name)}<""").Groups[1].Value);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();

    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("id=\"post-([0-9]+)\"")]
    private static partial Regex Card();
}
