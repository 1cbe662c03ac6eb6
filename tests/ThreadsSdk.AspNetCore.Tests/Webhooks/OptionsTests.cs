using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class OptionsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task App_without_a_verify_token_does_not_start_and_says_what_to_set()
    {
        await using var app = WebhookApp.Build(threads => threads.AddWebhooks(options => options.AppSecrets = ["secret"]));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Cancel));

        Assert.Contains("VerifyToken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_without_a_secret_does_not_start_and_says_what_to_set()
    {
        await using var app = WebhookApp.Build(threads => threads.AddWebhooks(options => options.VerifyToken = "token"));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Cancel));

        Assert.Contains("AppSecrets", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AddOAuth", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_with_an_empty_secret_does_not_start_and_names_the_key_of_the_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Hooks:VerifyToken", "token"), new("Hooks:MaxAttempts", "0"), new("Hooks:AppSecrets", "secret")])
            .Build();
        await using var empty = WebhookApp.Build(threads =>
            threads.AddWebhooks(options => (options.VerifyToken, options.AppSecrets) = ("token", ["secret", ""]))
        );
        await using var bound = WebhookApp.Build(threads => threads.AddWebhooks(configuration.GetSection("Hooks")));

        var one = await Assert.ThrowsAsync<OptionsValidationException>(() => empty.StartAsync(Cancel));
        var other = await Assert.ThrowsAsync<OptionsValidationException>(() => bound.StartAsync(Cancel));

        Assert.Contains("empty secret", one.Message, StringComparison.Ordinal);
        Assert.Contains("Hooks:MaxAttempts", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_of_OAuth_counts_when_none_is_set()
    {
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.AddOAuth(oauth => (oauth.AppId, oauth.AppSecret, oauth.RedirectUri) = ("1", "of-oauth", "https://a.example/")),
            options => options.AppSecrets = []
        );

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply(), "of-oauth"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.SendAsync(Bodies.Reply()));
    }

    [Fact]
    public async Task Secret_is_changed_while_the_app_runs_and_no_notification_is_lost_in_between()
    {
        var source = new Reloadable { ["VerifyToken"] = "token", ["AppSecrets"] = "old" };
        await using var web = WebhookApp.Build(threads => threads.AddWebhooks(new ConfigurationBuilder().Add(source).Build()));
        await web.StartAsync(Cancel);
        await using var app = WebhookApp.Of(web);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], await SendBothAsync(app, "1"));
        source.Change("AppSecrets", "old,new");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SendBothAsync(app, "2"));
        source.Change("AppSecrets", "new");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], await SendBothAsync(app, "3"));
    }

    [Fact]
    public async Task Options_that_a_change_made_invalid_have_Meta_send_again_until_they_are_mended()
    {
        var source = new Reloadable { ["VerifyToken"] = "token", ["AppSecrets"] = "old" };
        await using var web = WebhookApp.Build(threads => threads.AddWebhooks(new ConfigurationBuilder().Add(source).Build()));
        await web.StartAsync(Cancel);
        await using var app = WebhookApp.Of(web);

        Assert.ThrowsAny<Exception>(() => source.Change("AppSecrets", ""));
        using var response = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply()), "old");
        source.Change("AppSecrets", "old");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply(), "old"));
    }

    [Fact]
    public void Webhooks_cannot_be_mapped_when_they_were_not_added()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => WebhookApp.Build(_ => { }));

        Assert.Contains("AddWebhooks", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode[]> SendBothAsync(WebhookApp app, string id) =>
        [await app.SendAsync(Bodies.Reply(id), "old"), await app.SendAsync(Bodies.Reply(id), "new")];

    private sealed class Reloadable : ConfigurationProvider, IConfigurationSource
    {
        public string this[string key]
        {
            init => Data[key] = value;
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Change(string key, string value)
        {
            Data[key] = value;
            OnReload();
        }
    }
}
