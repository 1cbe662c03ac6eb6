using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

/// <summary>Logs in, refreshes and fails in every way, and then looks for the secrets in all that anyone could have read.</summary>
public sealed class SecretSweepTests : IDisposable
{
    private const string Callback = $"https://app.example/callback?code={Secrets.Code}&state={Secrets.State}#_";

    private readonly ConcurrentQueue<string> _told = new();
    private readonly TokenServer _server = new();
    private readonly MemoryLog _log = new();
    private readonly ManualTimeProvider _clock = new() { SkipsWaits = false };
    private readonly ActivityListener _activities;

    public SecretSweepTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                Tell(
                    $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)}"
                ),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_told_to_anyone()
    {
        using var folder = new TemporaryFolder();
        using var provider = Build(folder);
        var (oauth, logins) = (provider.GetRequiredService<ThreadsOAuth>(), provider.GetRequiredService<ThreadsLogins>());
        Tell(oauth, oauth.CreateAuthorization(), new ThreadsAuthorization(oauth.CreateAuthorizationUrl(Secrets.State), Secrets.State, []));

        // All goes well.
        var login = await oauth.CompleteAuthorizationAsync(Callback, Secrets.State, Cancel);
        await logins.SaveAsync(login, Cancel);
        Tell(login, await logins.Store.LoadAsync(login.UserId, Cancel), await oauth.GetAppTokenAsync(Cancel), logins.For(login.UserId));
        using (var threads = logins.CreateClient(login.UserId, _server.Connection(_clock)))
        {
            await threads.GetAsync();
            Tell(threads);
        }

        // Nothing does.
        await CollectAsync(() => oauth.CompleteAuthorizationAsync(Callback, "another", Cancel));
        await CollectAsync(() =>
            oauth.CompleteAuthorizationAsync(
                $"?error=access_denied&error_description=code%3D{Secrets.Code}&state={Secrets.State}",
                Secrets.State,
                Cancel
            )
        );
        await CollectAsync(() => oauth.CompleteAuthorizationAsync($"?code={Secrets.Code}&code={Secrets.Code}", Secrets.State, Cancel));
        foreach (var (status, body) in Failures())
        {
            foreach (
                var endpoint in new[]
                {
                    TokenServer.Inspect,
                    TokenServer.Refresh,
                    TokenServer.ExchangeToken,
                    TokenServer.AppToken,
                    TokenServer.ExchangeCode,
                }
            )
            {
                _server.Answer(endpoint, body, status);
            }

            await CollectAsync(() => oauth.CompleteAuthorizationAsync(Callback, Secrets.State, Cancel));
            await CollectAsync(() =>
                oauth.ExchangeForLongLivedAsync(login with { IsShortLived = true, AccessToken = Secrets.ShortToken }, Cancel)
            );
            await CollectAsync(() => oauth.RefreshAsync(login, Cancel));
            await CollectAsync(() => oauth.GetAppTokenAsync(Cancel));
            await CollectAsync(() => oauth.InspectAsync(login.AccessToken, cancellationToken: Cancel));
            await CollectAsync(() => oauth.DescribeTokenAsync(login.AccessToken, Cancel));
            await CollectAsync(() => logins.RefreshAsync(login.UserId, Cancel));
        }

        _clock.Advance(TimeSpan.FromDays(50));
        await logins.GetAsync(login.UserId, Cancel);
        await File.AppendAllTextAsync(folder.File($"user-{login.UserId}.json"), "x", Cancel);
        await CollectAsync(() => logins.Store.LoadAsync(login.UserId, Cancel).AsTask());
        _clock.Advance(TimeSpan.FromDays(50));
        await CollectAsync(() => logins.GetAsync(login.UserId, Cancel).AsTask());
        await CollectAsync(() => Task.FromResult(ThreadsSignedRequest.Parse("YQ.e30", Secrets.AppSecret)));
        Tell(
            ThreadsSignedRequest.Parse(
                ThreadsSignedRequest.Create(new SignedRequest { UserId = "1" }, Secrets.AppSecret),
                Secrets.AppSecret
            )
        );

        Assert.Contains(_told, text => text.Contains("OAuth.ExchangeCode", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Contains("refresh_access_token", StringComparison.Ordinal));
        Assert.All(_told.Concat(_log.Lines), IsClean);
    }

    [Fact]
    public async Task Secrets_stand_only_in_the_urls_where_meta_takes_them_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        using var provider = Build(folder);
        var (oauth, logins) = (provider.GetRequiredService<ThreadsOAuth>(), provider.GetRequiredService<ThreadsLogins>());
        var login = await oauth.CompleteAuthorizationAsync(Callback, Secrets.State, Cancel);
        await oauth.RefreshAsync(login, Cancel);
        await oauth.GetAppTokenAsync(Cancel);
        await logins.SaveAsync(login, Cancel);
        using var threads = logins.CreateClient(login.UserId, _server.Connection(_clock));
        await threads.GetAsync();

        var secret = _server
            .Requests.SelectMany(Query)
            .Where(pair => Secrets.All.Any(pair.Value.Contains))
            .Select(pair => $"{pair.Path}?{pair.Name}")
            .Distinct()
            .Order();

        Assert.Equal(
            [
                "/access_token?access_token",
                "/access_token?client_secret",
                "/oauth/access_token?client_secret",
                "/refresh_access_token?access_token",
                "/v1.0/debug_token?input_token",
            ],
            secret
        );
    }

    public void Dispose()
    {
        _activities.Dispose();
        _server.Dispose();
    }

    /// <summary>Answers that repeat what was sent, as error texts at times do.</summary>
    private static IEnumerable<(HttpStatusCode Status, string Body)> Failures()
    {
        yield return (HttpStatusCode.BadRequest, """{"error":{"message":"No","type":"OAuthException","code":190}}""");
        yield return (HttpStatusCode.BadRequest, """{"error_type":"OAuthException","code":400,"error_message":"No"}""");
        yield return (HttpStatusCode.OK, "{}");
        yield return (HttpStatusCode.OK, """{"access_token":"canary two words"}""");
        yield return (HttpStatusCode.InternalServerError, "<html>Sorry</html>");
        yield return (
            HttpStatusCode.BadRequest,
            $$"""{"error":{"message":"client_secret={{Secrets.AppSecret}}&code={{Secrets.Code}} access_token={{Secrets.LongToken}}","code":1} }"""
        );
        yield return (HttpStatusCode.BadGateway, $"GET /access_token?client_secret={Secrets.AppSecret}&access_token={Secrets.ShortToken}");
    }

    private static IEnumerable<(string Path, string Name, string Value)> Query(SeenRequest request) =>
        from pair in request.Url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        select (request.Url.AbsolutePath, parts[0], Uri.UnescapeDataString(parts[1]));

    private static void IsClean(string text) =>
        Assert.All(Secrets.All, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    private ServiceProvider Build(TemporaryFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IThreadsCredentialStore>(new FileThreadsCredentialStore(folder.Path));
        services
            .AddThreads(options =>
                (options.AccessToken, options.HttpMessageHandler, options.MaxRetries, options.OnResponse) = (
                    "token",
                    _server,
                    0,
                    answer => Tell(answer)
                )
            )
            .AddOAuth(options =>
                (options.AppId, options.AppSecret, options.RedirectUri) = (
                    "990602627938098",
                    Secrets.AppSecret,
                    "https://app.example/callback"
                )
            )
            .AddLogins(options => options.OnEvent = happened => Tell(happened, happened.Exception));
        return services.BuildServiceProvider();
    }

    private async Task CollectAsync<T>(Func<Task<T>> call)
    {
        try
        {
            Tell(await call());
        }
        catch (Exception e) when (e is ThreadsException or ArgumentException or InvalidOperationException)
        {
            Tell(e, e.Message);
            foreach (var property in e.GetType().GetProperties().Where(property => property.Name != nameof(Exception.TargetSite)))
            {
                Tell(property.GetValue(e));
            }
        }
    }

    private void Tell(params object?[] things)
    {
        foreach (var thing in things)
        {
            _told.Enqueue(new StringBuilder().Append(thing).ToString());
        }
    }
}
