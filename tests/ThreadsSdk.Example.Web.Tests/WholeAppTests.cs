using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Simulator;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ThreadsSdk.Example.Web.Tests;

/// <summary>What the README's app does for a user, from the first login to the last good-bye.</summary>
public sealed class WholeAppTests(PostgresServer postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task User_logs_in_posts_is_replied_to_and_leaves_skipped_without_postgresql()
    {
        var database = await postgres.CreateDatabaseAsync(Cancel);
        await ExampleApp.CreateTablesAsync(database, Cancel);
        WebHandler toApp = new();
        await using var threads = await ThreadsSimulator.StartAsync(
            new() { RedirectUris = { "https://app.example/signin-threads" }, CallbackHandler = toApp },
            Cancel
        );
        await using var app = new ExampleApp(threads, database);
        toApp.InnerHandler = app.Server.CreateHandler();
        threads.Webhooks.DataDeletionUri = new Uri("https://app.example/threads/delete");
        await threads.Webhooks.SubscribeAsync(new(new Uri("https://app.example/webhooks/threads"), ExampleApp.VerifyToken), Cancel);
        var (ada, ben) = (threads.Users[0], threads.Users[1]);
        using var browser = new Browser(app.Server, new Uri("https://app.example"));

        await browser.LogInAsync(ada);
        var posts = new[] { await browser.PostJsonAsync("/posts", Greeting), await browser.PostJsonAsync("/posts", Greeting) };

        Assert.All(posts, post => Assert.Equal(HttpStatusCode.OK, post.Status));
        var greeting = Assert.Single(threads.PublishedBy(ada), post => post.Text == "Hello from my app");

        using var other = new ThreadsClient(threads.ClientOptions(ben));
        await other.PublishAsync(Post.Text("Hello yourself").ReplyingTo(greeting.Id), cancellationToken: Cancel);
        await NotedAsync(database, ada.Id, "Hello yourself");
        Assert.Equal("Healthy", (await browser.GetAsync("/health")).Text);

        threads.RequestDataDeletion(ada);
        await threads.Webhooks.WhenIdleAsync(Cancel);
        Assert.Null(await app.Services.GetRequiredService<IThreadsCredentialStore>().LoadAsync(ada.Id, Cancel));
    }

    private const string Greeting = """{"text":"Hello from my app","key":"greeting"}""";

    /// <summary>Waits until the handler has noted a reply: it runs after the webhook is answered.</summary>
    private static async Task NotedAsync(string database, string userId, string text)
    {
        await using var db = ExampleApp.Open(database);
        Note? note;
        while ((note = await db.Notes.AsNoTracking().SingleOrDefaultAsync(Cancel)) is null)
        {
            await Task.Yield();
        }

        Assert.Equal((userId, text), (note.UserId, note.Text));
    }

    private sealed class WebHandler : DelegatingHandler;
}
