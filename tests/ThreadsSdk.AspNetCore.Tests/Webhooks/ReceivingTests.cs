using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class ReceivingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handshake_returns_the_challenge_alone_and_never_as_a_page()
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.Http.GetAsync(Handshake(WebhookApp.Token, "<b>1158201444</b>"), Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("<b>1158201444</b>", await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("another", "1", HttpStatusCode.Forbidden, "verify token")]
    [InlineData("", "1", HttpStatusCode.Forbidden, "verify token")]
    [InlineData(WebhookApp.Token, "", HttpStatusCode.BadRequest, "handshake")]
    public async Task Handshake_is_refused_with_a_sentence_when_it_is_wrong(
        string token,
        string challenge,
        HttpStatusCode status,
        string sentence
    )
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.Http.GetAsync(Handshake(token, challenge), Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(sentence, await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_notification_is_accepted_and_reaches_the_handler_of_its_kind()
    {
        var replies = new Received<(ReplyChange Change, ThreadsWebhookEvent Event)>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>((change, context, _) => replies.Add((change, context.Event)))
        );

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply(owner: "7", text: "Grüße 😀")));

        var (change, received) = await replies.NextAsync();
        Assert.Equal("Grüße 😀", change.Value.Text);
        Assert.Equal("7", received.UserId);
        Assert.Equal("post", received.TargetId);
        Assert.Equal(64, received.Id.Length);
    }

    [Fact]
    public async Task Notification_without_a_signature_is_refused_and_says_so()
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply()), secret: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("is missing", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await app.Inbox.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("the-secret-of-another-app")]
    [InlineData(WebhookApp.Secret + " ")]
    public async Task Notification_with_the_signature_of_another_secret_is_refused_and_not_recorded(string secret)
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply()), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("signature is wrong", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await app.Inbox.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("x-hub-signature-256")]
    [InlineData("X-HUB-SIGNATURE-256")]
    public async Task Name_of_the_header_may_be_written_in_any_case(string header)
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply()), header: header);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Change_of_an_unknown_field_reaches_its_handler_as_JSON()
    {
        var unknown = new Received<UnknownWebhookChange>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<UnknownWebhookChange>((change, _, _) => unknown.Add(change))
        );
        using var value = JsonDocument.Parse("""{"stars":[1,2]}""");

        await app.SendAsync(Bodies.Flat(new UnknownWebhookChange(new WebhookField("likes"), value.RootElement)));

        var change = await unknown.NextAsync();
        Assert.Equal("likes", change.Field.Value);
        Assert.Equal(2, change.Value.GetProperty("stars").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"quite":"different"}""")]
    [InlineData("""[1,2]""")]
    [InlineData("null")]
    [InlineData("""{"object":"threads","entry":[{"id":"7","changes":["odd"]}]}""")]
    public async Task Signed_JSON_that_is_no_notification_reaches_the_handler_of_unknown_changes(string body)
    {
        var unknown = new Received<UnknownWebhookChange>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<UnknownWebhookChange>((change, _, _) => unknown.Add(change))
        );

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(body));

        Assert.Equal(body, (await unknown.NextAsync()).Value.GetRawText());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("prose")]
    [InlineData("cut off")]
    [InlineData("no UTF-8")]
    [InlineData("deep arrays")]
    [InlineData("deep objects")]
    public async Task Signed_body_that_nobody_can_read_is_accepted_once_and_parked_with_the_reason(string kind)
    {
        byte[] body = kind switch
        {
            "nothing" => [],
            "prose" => "hello"u8.ToArray(),
            "cut off" => "{\"field\":"u8.ToArray(),
            "no UTF-8" => [0xff, 0xfe, 0x00, 0x22],
            "deep arrays" => Encoding.UTF8.GetBytes(new string('[', 100_000) + new string(']', 100_000)),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 63)) + "1" + new string('}', 63)),
        };
        var changes = new Received<WebhookChange>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<WebhookChange>((change, _, _) => changes.Add(change))
        );

        using var first = await app.PostAsync(body);
        using var second = await app.PostAsync(body);
        await app.SendAsync(Bodies.Reply());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.IsType<ReplyChange>(await changes.NextAsync());
        while ((await app.ParkedAsync()).Count == 0)
        {
            // It is of another user than the reply, so either may be first.
            await Task.Yield();
        }

        var parked = Assert.Single(await app.ParkedAsync());
        Assert.Contains("not JSON", parked.Reason, StringComparison.Ordinal);
        Assert.True(changes.IsEmpty);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_in_one_change_loses_no_other()
    {
        var replies = new Received<ReplyChange>();
        var others = new Received<UnknownWebhookChange>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads
                .OnWebhook<ReplyChange>((change, _, _) => replies.Add(change))
                .OnWebhook<UnknownWebhookChange>((change, _, _) => others.Add(change))
        );

        const string odd = """{"field":"likes","value":{"text":"\ud83d"}}""";
        var body = Bodies.Flat([Bodies.ReplyOf("1"), Bodies.ReplyOf("2")]).Replace("[{", $"[{odd},{{", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(body));

        Assert.Equal(["1", "2"], (await replies.NextAsync(2)).Select(reply => reply.Value.Id));
        Assert.Equal("\ufffd", (await others.NextAsync()).Value.GetProperty("text").GetString());
    }

    [Fact]
    public async Task All_of_a_hundred_changes_in_one_notification_are_handled_in_their_order()
    {
        var replies = new Received<string?>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>((change, _, _) => replies.Add(change.Value.Id))
        );
        var ids = Enumerable.Range(0, 100).Select(number => $"{number}").ToList();

        await app.SendAsync(Bodies.Flat([.. ids.Select(id => Bodies.ReplyOf(id))]));

        Assert.Equal(ids, await replies.NextAsync(100));
    }

    [Fact]
    public async Task Entries_tell_the_user_of_each_change()
    {
        var users = new Received<string>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<WebhookChange>((_, context, _) => users.Add(context.Event.UserId))
        );

        await app.SendAsync(Bodies.Entries(("1", [Bodies.ReplyOf("a"), Bodies.ReplyOf("b")]), ("2", [Bodies.ReplyOf("c")])));

        Assert.Equal(["1", "1", "2"], (await users.NextAsync(3)).Order());
    }

    [Fact]
    public async Task Notification_that_comes_again_is_accepted_and_handled_once()
    {
        var replies = new Received<string?>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>((change, _, _) => replies.Add(change.Value.Id))
        );

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply("1")));
        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply("1")));
        await app.SendAsync(" " + Bodies.Reply("1").Replace("/", @"\/", StringComparison.Ordinal));
        await app.SendAsync(Bodies.Reply("2"));

        Assert.Equal(["1", "2"], await replies.NextAsync(2));
        Assert.True(replies.IsEmpty);
    }

    [Fact]
    public async Task Any_signed_bytes_are_accepted()
    {
        await using var app = await WebhookApp.StartAsync();
        var random = new Random(1);
        var whole = Encoding.UTF8.GetBytes(Bodies.Entries(("1", [Bodies.ReplyOf("a")])));

        for (var i = 0; i < 300; i++)
        {
            var body = whole.ToArray();
            for (var change = 0; change <= i % 4; change++)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            using var response = await app.PostAsync(body[..random.Next(1, body.Length + 1)]);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static string Handshake(string token, string challenge) =>
        $"{WebhookApp.Path}?{ThreadsApi.WebhookMode}=subscribe&{ThreadsApi.WebhookChallenge}={Uri.EscapeDataString(challenge)}"
        + $"&{ThreadsApi.WebhookVerifyToken}={token}";
}
