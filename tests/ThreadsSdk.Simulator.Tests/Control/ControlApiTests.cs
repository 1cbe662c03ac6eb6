using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Control;

/// <summary>The control API as a test in another language uses it: over HTTP, in JSON.</summary>
public sealed class ControlApiTests : SimulatorTestBase
{
    [Fact]
    public async Task Calls_are_shown_with_their_outcome_and_without_secrets()
    {
        await GetAsync($"/v1.0/me?fields=id&access_token={Ada.AccessToken}");
        await GetAsync("/v1.0/me?field=id", Ben.AccessToken);
        await GetAsync(
            $"/oauth/access_token?client_id={Simulator.App.Id}&client_secret={Simulator.App.Secret}&grant_type=client_credentials"
        );

        var calls = await ReadAsync("/_simulator/calls");

        var all = calls.GetProperty("calls").EnumerateArray().ToList();
        Assert.Equal(3, calls.GetProperty("total").GetInt64());
        Assert.Equal(["Profiles.Get", "Profiles.Get", "OAuth.GetAppToken"], all.Select(call => call.GetProperty("operation").GetString()));
        Assert.Equal("***", all[0].GetProperty("parameters").GetProperty("access_token").GetString());
        Assert.Equal("fields", all[1].GetProperty("unread_parameters")[0].GetProperty("meant").GetString());
        Assert.DoesNotContain(Simulator.App.Secret, calls.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Ada.AccessToken, calls.ToString(), StringComparison.Ordinal);
        Assert.Equal(Simulator.Calls[^1].TraceId, all[2].GetProperty("trace_id").GetString());
    }

    [Fact]
    public async Task Calls_after_a_number_are_the_later_ones()
    {
        await GetAsync("/v1.0/me", Ada.AccessToken);
        await GetAsync("/v1.0/nobody", Ada.AccessToken);

        var later = (await ReadAsync("/_simulator/calls?after=1")).GetProperty("calls");

        Assert.Equal(2, Assert.Single(later.EnumerateArray()).GetProperty("number").GetInt64());
    }

    [Fact]
    public async Task Last_five_hundred_calls_are_remembered()
    {
        for (var i = 0; i < 510; i++)
        {
            await GetAsync("/v1.0/me", Ada.AccessToken);
        }

        Assert.Equal(500, Simulator.Calls.Count);
        Assert.Equal(11, Simulator.Calls[0].Number);
    }

    [Fact]
    public async Task Refused_call_says_why_and_what_to_do()
    {
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "IMAGE"));

        var error = Assert.Single(Simulator.Calls).Error!;

        Assert.Equal(nameof(ThreadsError.ParameterMissing), error.Name);
        Assert.Equal("image_url must be given when media_type is IMAGE.", error.Detail);
        Assert.NotEmpty(error.Advice);
    }

    [Fact]
    public async Task Call_a_fault_happens_to_has_no_status_when_its_connection_is_broken()
    {
        Simulator.Faults.Add(SimulatorFault.DropConnection());

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync("/v1.0/me", Ada.AccessToken));

        var call = Assert.Single(Simulator.Calls);
        Assert.Null(call.Status);
        Assert.Equal("DropConnection of any call", call.Fault);
    }

    [Fact]
    public async Task Clock_is_put_forward()
    {
        var before = Simulator.Now;

        var answer = await SendAsync("/_simulator/clock", new { advance_seconds = 3600 });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before.AddHours(1), Simulator.Now);
    }

    [Theory]
    [InlineData("/_simulator/clock", "{}", "'advance_seconds' is missing.")]
    [InlineData("/_simulator/clock", "[]", "The body has to be a JSON object.")]
    [InlineData("/_simulator/clock", "{", "The body is no JSON.")]
    [InlineData("/_simulator/clock", """{"advance_seconds":"soon"}""", "'advance_seconds' has to be a number of seconds.")]
    [InlineData("/_simulator/clock", """{"advance_seconds":-1}""", "The time must be between 0 and ten years.")]
    [InlineData("/_simulator/tokens/99/revoke", "{}", "There is no such token.")]
    [InlineData("/_simulator/tokens/one/revoke", "{}", "'number' has to be a whole number.")]
    [InlineData("/_simulator/tokens/1/revoke", """{"seconds":1}""", "There is no 'seconds' here. Nothing can be given.")]
    [InlineData("/_simulator/tokens", """{"username":"nobody"}""", "There is no user 'nobody'.")]
    [InlineData(
        "/_simulator/tokens",
        """{"username":"ada.codes","scopes":["all"]}""",
        "There is no scope 'all', but there are threads_basic,"
    )]
    [InlineData("/_simulator/tokens", """{"username":"ada.codes","scopes":[{}]}""", "'scopes' has to be a list of texts.")]
    [InlineData("/_simulator/tokens", """{"username":"ada.codes","age_seconds":-1}""", "The time must be between 0 and ten years.")]
    [InlineData("/_simulator/posts/17/hide", "{}", "There is no post 17.")]
    [InlineData("/_simulator/posts", """{"username":"ada.codes","text":{}}""", "'text' has to be a single value.")]
    [InlineData("/_simulator/posts", """{"username":"ada.codes","items":"a.png"}""", "'items' has to be a list of objects.")]
    [InlineData("/_simulator/posts", """{"username":"ada.codes","items":[{}]}""", "'url' is missing.")]
    [InlineData(
        "/_simulator/posts",
        """{"username":"ada.codes","items":[{"href":"a"}]}""",
        "There is no 'href' here. There is url, kind, alt_text."
    )]
    [InlineData(
        "/_simulator/posts",
        """{"username":"ada.codes","items":[{"url":"a","kind":"sound"}]}""",
        "There is no kind 'sound', but image and video."
    )]
    [InlineData("/_simulator/posts", """{"username":"ada.codes","text":"A","poll":"1\n2\n3\n4\n5"}""", "A poll has at most 4 options.")]
    [InlineData("/_simulator/faults", """{"kind":"lose_response","tims":2}""", "There is no 'tims' here. There is kind, operation,")]
    [InlineData("/_simulator/faults", """{"kind":"explode"}""", "There is no kind of fault 'explode'")]
    [InlineData("/_simulator/faults", """{"kind":"refuse","error":"Nope"}""", "There is no error 'Nope'")]
    [InlineData("/_simulator/faults", """{"kind":"lose_response","operation":"Media.Gte"}""", "There is no operation Media.Gte")]
    [InlineData("/_simulator/posts", """{"username":"nobody","text":"A"}""", "There is no user 'nobody'.")]
    [InlineData("/_simulator/posts", """{"username":"ada.codes"}""", "Give the parameter.")]
    [InlineData("/_simulator/posts/17/votes", """{"option":1}""", "There is no post 17.")]
    public async Task Wrong_request_is_refused_with_what_is_wrong(string path, string body, string message)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Http.PostAsync(path, content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var told = (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("error").GetProperty("message").GetString();
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_too_large_is_said_to_be()
    {
        using var content = new StringContent(new string(' ', 2 << 20), System.Text.Encoding.UTF8, "application/json");

        using var response = await Http.PostAsync("/_simulator/clock", content, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("larger than 1 MB", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_do_not_tell_the_names_of_the_code()
    {
        foreach (var path in new[] { "/_simulator/webhooks/deliveries/9/send", "/_simulator/webhooks/subscriptions/9/remove" })
        {
            var answer = await SendAsync(path, new { });

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("Parameter '", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Faults_are_replaced_by_what_is_put()
    {
        Simulator.Faults.Add(SimulatorFault.LoseResponse());

        using var response = await Http.PutAsJsonAsync(
            "/_simulator/faults",
            new
            {
                like_meta = true,
                faults = new object[]
                {
                    new
                    {
                        kind = "refuse",
                        error = nameof(ThreadsError.QuotaReached),
                        operation = "Profiles.Get",
                        times = "always",
                    },
                },
            },
            Cancel
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(Simulator.Faults.RealWorld);
        var fault = Assert.Single(Simulator.Faults.Pending);
        Assert.Equal("Refuse (QuotaReached) of Profiles.Get", fault.ToString());
        Assert.Equal(int.MaxValue, fault.Times);
    }

    [Theory]
    [MemberData(nameof(FaultKinds))]
    public async Task Fault_is_read_as_it_is_written(string kind)
    {
        var written = await SendAsync(
            "/_simulator/faults",
            new
            {
                kind,
                error = nameof(ThreadsError.CallRateLimit),
                reason = nameof(ContainerError.InvalidAspectRatio),
                delay_seconds = 2,
                skip = 1,
                times = 3,
            }
        );

        var fault = (await written.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("faults")[0];

        Assert.Equal(kind, fault.GetProperty("kind").GetString());
        Assert.Equal(3, fault.GetProperty("times").GetInt32());
        var again = await SendAsync("/_simulator/faults", fault);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(2, Simulator.Faults.Pending.Count);
        Assert.Single(Simulator.Faults.Pending.Distinct());
    }

    public static TheoryData<string> FaultKinds =>
        [
            "refuse",
            "refuse_afterwards",
            "lose_response",
            "drop_connection",
            "delay_response",
            "fail_container",
            "expire_container",
            "stall_container",
        ];

    [Fact]
    public async Task Token_is_aged_and_cannot_be_used_once_it_has_ended()
    {
        await SendAsync("/_simulator/tokens/1/age", new { seconds = 59 * 24 * 3600 });
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/v1.0/me", Ada.AccessToken)).Status);

        Simulator.Age(Simulator.Tokens[0], TimeSpan.FromDays(2));

        Assert.Equal(190, (await GetAsync("/v1.0/me", Ada.AccessToken)).Code);
        Assert.True(Simulator.Tokens[0].IsExpired);
    }

    [Fact]
    public async Task Reset_forgets_all_but_the_users_and_their_tokens()
    {
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "A"), ("auto_publish_text", "true"));
        var ids = Simulator.Users.Select(user => user.Id);
        Simulator.AdvanceClock(TimeSpan.FromDays(1));

        await SendAsync("/_simulator/reset", new { });

        Assert.Empty(Simulator.PublishedBy(Ada));
        Assert.Empty(Simulator.Containers);
        Assert.Equal(Clock.GetUtcNow(), Simulator.Now);
        Assert.Equal(Ada.Id, (await GetAsync("/v1.0/me", Ada.AccessToken)).Json.GetProperty("id").GetString());
        Assert.Equal(ids, Simulator.Users.Select(user => user.Id));
    }

    [Fact]
    public async Task Numbers_of_a_post_are_those_that_were_set()
    {
        var post = (
            await (
                await SendAsync("/_simulator/posts", new { username = "ada.codes", text = "Look" })
            ).Content.ReadFromJsonAsync<JsonElement>(Cancel)
        )
            .GetProperty("id")
            .GetString()!;

        Simulator.SetCounts(post, new(Views: 700, Likes: 3));

        var insights = await Client().Insights.GetForMediaAsync(post, new() { Metric = [MediaMetric.Views, MediaMetric.Likes] }, Cancel);
        Assert.Equal([700, 3], insights.Metrics!.Select(metric => metric.Values![0].Value));
    }

    [Fact]
    public async Task Quotas_show_what_was_used()
    {
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "A"), ("auto_publish_text", "true"));

        var used = Assert.Single(Simulator.Quotas, quota => quota.Used > 0);

        Assert.Equal(("ada.codes", ThreadsQuotas.Posts.Name, 1L), (used.Username, used.Quota, (long)used.Used));
    }

    [Theory]
    [InlineData("POST", "evil.example", null)]
    [InlineData("GET", "evil.example", null)]
    [InlineData("POST", null, "https://evil.example")]
    [InlineData("POST", null, "null")]
    public async Task Other_sites_get_nothing(string method, string? host, string? origin)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), method == "GET" ? "/_simulator/calls" : "/_simulator/reset");
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Change_is_told_as_an_event()
    {
        using var response = await Http.GetAsync("/_simulator/events", HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("retry: 1000", await reader.ReadLineAsync(Cancel));

        await GetAsync("/v1.0/me", Ada.AccessToken);

        var lines = new List<string?>();
        while (lines.LastOrDefault() is not "event: change")
        {
            lines.Add(await reader.ReadLineAsync(Cancel));
        }

        Assert.Contains("id: 1", lines);
    }

    [Fact]
    public async Task Page_that_comes_back_is_told_what_it_missed()
    {
        await GetAsync("/v1.0/me", Ada.AccessToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_simulator/events");
        request.Headers.Add("Last-Event-ID", "0");

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        await reader.ReadLineAsync(Cancel);
        await reader.ReadLineAsync(Cancel);

        Assert.Equal("id: 1", await reader.ReadLineAsync(Cancel));
    }

    private async Task<JsonElement> ReadAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, Cancel);

    private Task<HttpResponseMessage> SendAsync<T>(string path, T body) => Http.PostAsJsonAsync(path, body, Cancel);
}
