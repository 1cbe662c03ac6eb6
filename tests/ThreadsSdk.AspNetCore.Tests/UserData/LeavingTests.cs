using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Tests.Webhooks;
using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.UserData;

public sealed class LeavingTests
{
    private readonly List<string> _deleted = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/deauthorize")]
    [InlineData("/delete")]
    public async Task User_who_leaves_takes_login_waiting_events_and_the_data_of_the_app_along(string path)
    {
        var stuck = new TaskCompletionSource();
        await using var app = await StartAsync(threads => threads.OnWebhook<WebhookChange>((_, _, token) => stuck.Task.WaitAsync(token)));
        var logins = app.Services.GetRequiredService<ThreadsLogins>();
        await logins.SaveAsync(Login("7"), Cancel);
        await logins.SaveAsync(Login("8"), Cancel);
        await app.SendAsync(Bodies.Entries(("7", [Bodies.ReplyOf("1"), Bodies.ReplyOf("2")]), ("8", [Bodies.ReplyOf("3")])));

        using var response = await PostAsync(app, path, Signed("7"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["one 7", "other 7"], _deleted);
        Assert.False(await logins.DeleteAsync("7", Cancel));
        Assert.True(await logins.DeleteAsync("8", Cancel));
        Assert.Equal(1, await app.Inbox.CountAsync(Cancel));
        stuck.SetResult();
    }

    [Fact]
    public async Task Deletion_is_confirmed_by_a_code_and_a_page_that_says_when_and_not_who()
    {
        await using var app = await StartAsync();

        using var response = await PostAsync(app, "/delete", Signed("4711"));
        var reply = JsonSerializer.Deserialize(
            await response.Content.ReadAsStringAsync(Cancel),
            ThreadsJson.TypeInfo<DataDeletionReply>()
        )!;
        using var page = await app.Http.GetAsync(reply.Url, Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"http://localhost/delete/{reply.ConfirmationCode}", reply.Url);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Your data was deleted", html, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8NotACodeOfThisApp")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Code_that_is_none_has_no_page(string code)
    {
        await using var app = await StartAsync();

        using var page = await app.Http.GetAsync($"/delete/{code}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain("script", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the-secret-of-another-app", 0)]
    [InlineData(WebhookApp.Secret, -25)]
    [InlineData(WebhookApp.Secret, 1)]
    public async Task Request_that_is_forged_or_old_deletes_nothing(string secret, int hours)
    {
        await using var app = await StartAsync();

        foreach (var path in new[] { "/deauthorize", "/delete" })
        {
            using var response = await PostAsync(app, path, Signed("7", secret, TimeSpan.FromHours(hours)));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("refused", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Empty(_deleted);
    }

    [Fact]
    public async Task Body_that_is_no_form_with_a_signed_request_is_refused()
    {
        await using var app = await StartAsync();
        HttpContent[] bodies =
        [
            JsonContent.Create(new { a = 1 }),
            new FormUrlEncodedContent([new("a", "1")]),
            new FormUrlEncodedContent([.. Enumerable.Range(0, 100).Select(i => new KeyValuePair<string, string>($"a{i}", "1"))]),
            new StringContent("--x", null, "multipart/form-data"),
            new ByteArrayContent([]),
        ];

        foreach (var body in bodies)
        {
            using var response = await app.Http.PostAsync("/delete", body, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var large = await app.Http.PostAsync("/delete", new ByteArrayContent(new byte[40_000]), Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task If_one_store_fails_the_others_are_cleared_and_the_request_has_to_come_again()
    {
        await using var app = await StartAsync(services: services =>
            services.AddSingleton<IThreadsUserDataStore>(new Store(_ => throw new IOException("the disk is full")))
        );

        using var response = await PostAsync(app, "/delete", Signed("7"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(["one 7", "other 7"], _deleted);
        Assert.DoesNotContain("disk", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_cannot_even_be_made_fails_the_request_and_not_the_app()
    {
        await using var app = await StartAsync(services: services =>
            services.AddSingleton<IThreadsUserDataStore>(_ => throw new IOException("the disk is full"))
        );
        var logins = app.Services.GetRequiredService<ThreadsLogins>();
        await logins.SaveAsync(Login("7"), Cancel);

        using var response = await PostAsync(app, "/delete", Signed("7"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(await logins.DeleteAsync("7", Cancel));
    }

    [Fact]
    public async Task Removal_of_the_app_that_is_older_than_the_login_ends_nothing()
    {
        await using var app = await StartAsync();
        var logins = app.Services.GetRequiredService<ThreadsLogins>();
        await logins.SaveAsync(Login("7"), Cancel);

        using var response = await PostAsync(app, "/deauthorize", Signed("7", age: TimeSpan.FromHours(-1)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(await logins.DeleteAsync("7", Cancel));
        Assert.Empty(_deleted);
    }

    [Fact]
    public async Task Login_of_a_named_client_is_deleted_and_its_secret_counts()
    {
        await using var app = await StartAsync(threads =>
            threads
                .Services.AddThreads("shop", client => client.AccessToken = "unused")
                .AddOAuth(oauth => (oauth.AppId, oauth.AppSecret, oauth.RedirectUri) = ("1", "of-the-shop", "https://a.example/"))
                .AddCredentialStore<InMemoryThreadsCredentialStore>()
                .AddLogins()
                .AddWebhooks(options => options.AppSecrets = [])
        );
        var logins = app.Services.GetRequiredKeyedService<ThreadsLogins>("shop");
        await logins.SaveAsync(Login("7"), Cancel);

        using var response = await PostAsync(app, "/deauthorize", Signed("7", "of-the-shop"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(await logins.DeleteAsync("7", Cancel));
    }

    [Fact]
    public void Callback_cannot_be_mapped_without_a_secret_and_says_what_to_set()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddThreads();
        var app = builder.Build();

        var failure = Assert.Throws<InvalidOperationException>(() => app.MapThreadsDeauthorize("/deauthorize"));

        Assert.Contains("AppSecret", failure.Message, StringComparison.Ordinal);
    }

    private Task<WebhookApp> StartAsync(Action<IThreadsBuilder>? configure = null, Action<IServiceCollection>? services = null) =>
        WebhookApp.StartAsync(
            threads =>
            {
                threads.AddCredentialStore<InMemoryThreadsCredentialStore>().AddLogins();
                configure?.Invoke(threads);
            },
            services: all =>
            {
                services?.Invoke(all);
                all.AddDataProtection().UseEphemeralDataProtectionProvider();
                all.AddScoped<IThreadsUserDataStore>(_ => new Store(user => _deleted.Add($"one {user}")));
                all.AddSingleton<IThreadsUserDataStore>(new Store(user => _deleted.Add($"other {user}")));
            },
            map: app =>
            {
                app.MapThreadsDeauthorize("/deauthorize");
                app.MapThreadsDataDeletion("/delete");
            }
        );

    private static string Signed(string user, string secret = WebhookApp.Secret, TimeSpan age = default) =>
        ThreadsSignedRequest.Create(new SignedRequest { UserId = user, IssuedAt = TimeProvider.System.GetUtcNow() + age }, secret);

    private static Task<HttpResponseMessage> PostAsync(WebhookApp app, string path, string signed) =>
        app.Http.PostAsync(path, new FormUrlEncodedContent([new(ThreadsApi.SignedRequest, signed)]), Cancel);

    private static ThreadsCredentials Login(string user) =>
        new()
        {
            UserId = user,
            AccessToken = "token",
            ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(60),
        };

    private sealed class Store(Action<string> delete) : IThreadsUserDataStore
    {
        public ValueTask DeleteUserDataAsync(string userId, CancellationToken cancellationToken = default)
        {
            delete(userId);
            return ValueTask.CompletedTask;
        }
    }
}
