using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Users;

public sealed partial class SignedInUserTests : WebTestBase
{
    [Fact]
    public async Task Client_of_a_request_acts_for_the_user_of_that_request()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var ada = app.Open();
        using var ben = app.Open();
        await ada.LogInAsync(Ada);
        await ben.LogInAsync(Ben);

        var handles = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? ada : ben).GetAsync("/handle", "text/plain")));

        Assert.All(handles, (answer, i) => Assert.Equal((i % 2 == 0 ? Ada : Ben).Username, answer.Text));
    }

    [Fact]
    public async Task Factory_makes_a_client_for_any_stored_login_outside_a_request()
    {
        await using var app = await WebApp.StartAsync(Threads);
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        var threads = app.Services.GetRequiredService<IThreadsClientFactory>().ForUser(Ada.Id);

        Assert.Equal(Ada.Username, (await threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel)).Username);
    }

    [Fact]
    public async Task Factory_says_that_a_user_without_a_login_has_to_log_in()
    {
        await using var app = await WebApp.StartAsync(Threads);

        var threads = app.Services.GetRequiredService<IThreadsClientFactory>().ForUser("1");

        var missing = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel)
        );
        Assert.Contains("log in", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_keys_of_two_users_are_two_posts_and_each_journal_is_of_its_user()
    {
        var journals = new InMemoryPublishJournalStore();
        await using var app = await WebApp.StartAsync(Threads, builder => builder.Services.AddSingleton<IPublishJournalStore>(journals));
        using var ada = app.Open();
        using var ben = app.Open();
        await ada.LogInAsync(Ada);
        await ben.LogInAsync(Ben);
        var clients = app.Services.GetRequiredService<IThreadsClientFactory>();
        var options = new PublishOptions { IdempotencyKey = "monday" };

        foreach (var user in new[] { Ada, Ben, Ada })
        {
            await clients.ForUser(user.Id).PublishAsync(Post.Text("Good morning"), options, Cancel);
        }

        Assert.Single(Threads.PublishedBy(Ada), post => post.Text == "Good morning");
        Assert.Single(Threads.PublishedBy(Ben), post => post.Text == "Good morning");
        Assert.Equal(Ada.Id, (await journals.LoadAsync($"{Ada.Id}:monday", Cancel))!.UserId);
    }

    [Fact]
    public async Task Log_names_the_user_of_the_request()
    {
        await using var app = await WebApp.StartAsync(
            Threads,
            map: app => app.MapGet("/log", (ILogger<SignedInUserTests> log) => Happened(log))
        );
        using var browser = app.Open();
        await browser.LogInAsync(Ada);

        await browser.GetAsync("/log");

        Assert.Contains(
            app.Logs.All,
            record =>
                record.Contains("something happened", StringComparison.Ordinal)
                && record.Contains($"ThreadsUserId:{Ada.Id}", StringComparison.Ordinal)
        );
    }

    [LoggerMessage(1, LogLevel.Information, "something happened")]
    private static partial void Happened(ILogger logger);
}
