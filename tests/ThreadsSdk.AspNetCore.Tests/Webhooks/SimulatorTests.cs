using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>From what users do on Threads to what the app does.</summary>
public sealed class SimulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WebhookEnvelope.Flat)]
    [InlineData(WebhookEnvelope.Entries)]
    public async Task Reply_on_Threads_reaches_its_handler_once_with_the_user_it_is_for(WebhookEnvelope envelope)
    {
        var replies = new Received<(ReplyChange Change, string UserId)>();
        await using var site = await SiteAsync(threads =>
            threads.OnWebhook<ReplyChange>((change, context, _) => replies.Add((change, context.Event.UserId)))
        );
        var (ada, ben) = (site.Threads.Users[0], site.Threads.Users[1]);
        await site.Threads.Webhooks.SubscribeAsync(
            new(new Uri($"http://localhost{WebhookApp.Path}"), WebhookApp.Token) { Envelope = envelope, SendsTwice = true },
            Cancel
        );

        using var one = new ThreadsClient(site.Threads.ClientOptions(ada));
        using var other = new ThreadsClient(site.Threads.ClientOptions(ben));
        var post = await one.PublishAsync(Post.Text("What do you bake?"), cancellationToken: Cancel);
        await other.PublishAsync(Post.Text("Bread – 🍞").ReplyingTo(post.Id), cancellationToken: Cancel);
        await site.Threads.Webhooks.WhenIdleAsync(Cancel);

        var (reply, userId) = await replies.NextAsync();
        Assert.Equal("Bread – 🍞", reply.Value.Text);
        Assert.Equal(ada.Id, userId);
        Assert.All(site.Threads.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryStatus.Delivered, delivery.Status));
        Assert.True(replies.IsEmpty);
    }

    [Fact]
    public async Task Address_with_another_verify_token_is_not_subscribed()
    {
        await using var site = await SiteAsync(_ => { });

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            site.Threads.Webhooks.SubscribeAsync(new(new Uri($"http://localhost{WebhookApp.Path}"), "another"), Cancel)
        );
    }

    [Fact]
    public async Task User_who_removes_the_app_or_asks_for_it_leaves_nothing_behind()
    {
        await using var site = await SiteAsync(threads => threads.AddCredentialStore<InMemoryThreadsCredentialStore>().AddLogins());
        site.Threads.Webhooks.DeauthorizeUri = new("http://localhost/deauthorize");
        site.Threads.Webhooks.DataDeletionUri = new("http://localhost/delete");
        var logins = site.App.Services.GetRequiredService<ThreadsLogins>();
        var (ada, ben) = (site.Threads.Users[0], site.Threads.Users[1]);
        foreach (var user in new[] { ada, ben })
        {
            await logins.SaveAsync(
                new()
                {
                    UserId = user.Id,
                    AccessToken = user.AccessToken,
                    ExpiresAt = site.Threads.Now.AddDays(60),
                },
                Cancel
            );
        }

        site.Threads.Revoke(ada);
        site.Threads.RequestDataDeletion(ben);
        await site.Threads.Webhooks.WhenIdleAsync(Cancel);

        Assert.All(site.Threads.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryStatus.Delivered, delivery.Status));
        Assert.False(await logins.DeleteAsync(ada.Id, Cancel));
        Assert.False(await logins.DeleteAsync(ben.Id, Cancel));
        var reply = site.Threads.Webhooks.Deliveries.Single(delivery => delivery.Kind == DeliveryKind.DataDeletion).DataDeletion!;
        Assert.Contains("deleted on", await site.App.Http.GetStringAsync(reply.Url, Cancel), StringComparison.Ordinal);
    }

    /// <summary>Starts a Threads and an app that it calls.</summary>
    private static async Task<Site> SiteAsync(Action<IThreadsBuilder> configure)
    {
        var handler = new LateHandler();
        var threads = await ThreadsSimulator.StartAsync(new() { CallbackHandler = handler }, Cancel);
        var app = await WebhookApp.StartAsync(
            configure,
            options => options.AppSecrets = [threads.App.Secret],
            services => services.AddDataProtection().UseEphemeralDataProtectionProvider(),
            web =>
            {
                web.MapThreadsDeauthorize("/deauthorize");
                web.MapThreadsDataDeletion("/delete");
            }
        );
        handler.InnerHandler = app.Handler;
        return new(threads, app);
    }

    private sealed record Site(ThreadsSimulator Threads, WebhookApp App) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Threads.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    /// <summary>Each needs the other to start.</summary>
    private sealed class LateHandler : DelegatingHandler;
}
