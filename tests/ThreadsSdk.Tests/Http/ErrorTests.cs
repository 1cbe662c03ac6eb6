using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class ErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(190, null, typeof(ThreadsAuthenticationException))]
    [InlineData(190, 463, typeof(ThreadsAuthenticationException))]
    [InlineData(10, null, typeof(ThreadsPermissionException))]
    [InlineData(200, null, typeof(ThreadsPermissionException))]
    [InlineData(250, null, typeof(ThreadsPermissionException))]
    [InlineData(4, null, typeof(ThreadsRateLimitException))]
    [InlineData(613, null, typeof(ThreadsRateLimitException))]
    [InlineData(100, null, typeof(ThreadsInvalidRequestException))]
    [InlineData(24, 4279009, typeof(ThreadsNotFoundException))]
    [InlineData(99999, null, typeof(ThreadsApiException))]
    public async Task An_error_becomes_the_exception_its_numbers_stand_for(int code, int? subcode, Type expected)
    {
        var server = new StubServer().Refuses(code, subcode);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.PostAsync());

        Assert.IsType(expected, failure);
        Assert.Equal(code, failure.Code);
        Assert.Equal(subcode, failure.Subcode);
    }

    [Fact]
    public async Task An_error_of_Meta_s_own_fault_is_transient()
    {
        var server = new StubServer().Refuses(2);
        using var threads = server.Client(o => o.MaxRetries = 0);

        var failure = await Assert.ThrowsAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Equal(ThreadsErrorKind.Server, failure.Error?.Kind);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task The_HTTP_status_does_not_outweigh_the_code()
    {
        var server = new StubServer().Refuses(190, status: HttpStatusCode.InternalServerError);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, failure.Status);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task An_error_tells_everything_Meta_said_and_what_to_do()
    {
        var server = new StubServer().Answers(
            """
            {
              "error": {
                "message": "The requested resource does not exist", "type": "OAuthException", "code": 24, "error_subcode": 4279009,
                "is_transient": false, "error_user_title": "Media Not Found",
                "error_user_msg": "The media with id 1 cannot be found.", "fbtrace_id": "A-ptA4"
              }
            }
            """,
            HttpStatusCode.BadRequest,
            ("X-App-Usage", """{"call_count":28,"total_cputime":5,"total_time":12}""")
        );
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.PostAsync());

        Assert.Equal("OAuthException", failure.Type);
        Assert.Equal("A-ptA4", failure.TraceId);
        Assert.Equal("Media Not Found", failure.UserTitle);
        Assert.Equal("The media with id 1 cannot be found.", failure.UserMessage);
        Assert.Equal(ThreadsRetry.Wait, failure.Error?.Retry);
        Assert.Equal(28, failure.Usage?.CallCount);
        Assert.Equal("Custom", failure.Operation);
        Assert.StartsWith("Custom failed: The requested resource does not exist (HTTP 400, code 24, subcode 4279009). ", failure.Message);
        Assert.Contains(failure.Advice!, failure.Message);
        Assert.EndsWith(" Trace id A-ptA4.", failure.Message);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        var server = new StubServer().Refuses(10, status: HttpStatusCode.InternalServerError);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.Replies.HideAsync("7", Token));

        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ManageReplies], failure.RequiredScopes);
        Assert.EndsWith("Replies.Manage needs the scopes threads_basic and threads_manage_replies.", failure.Advice);
        Assert.Contains(failure.Advice!, failure.Message);
    }

    [Fact]
    public async Task Scopes_of_parameters_and_fields_are_named_when_a_call_gives_them()
    {
        var server = new StubServer().Refuses(10);
        using var threads = server.Client();

        var reply = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello", ReplyToId = "7" }, Token)
        );
        var post = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello" }, Token)
        );
        var nested = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Media.GetAsync("7", MediaFields.Id | MediaFields.QuotedPost(MediaFields.IsReply), Token)
        );

        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ContentPublish, ThreadsScope.ManageReplies], reply.RequiredScopes);
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ContentPublish], post.RequiredScopes);
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ReadReplies], nested.RequiredScopes);
    }

    [Fact]
    public async Task A_request_of_one_s_own_names_no_scopes()
    {
        var server = new StubServer().Refuses(10);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.GetAsync());

        Assert.Empty(failure.RequiredScopes);
        Assert.Equal(failure.Error?.Advice, failure.Advice);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(10, null)]
    [InlineData(24, 4279009)]
    public async Task Advice_on_publishing_is_given_when_a_container_is_published_and_not_on_a_read(int code, int? subcode)
    {
        var server = new StubServer().Refuses(code, subcode, status: HttpStatusCode.InternalServerError);
        using var threads = server.Client(o => o.MaxRetries = 0);

        var publishing = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.Publishing.PublishContainerAsync("me", "7", Token));
        var reading = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.Media.GetAsync("7", cancellationToken: Token));

        Assert.Contains("container", publishing.Advice);
        Assert.DoesNotContain("publish", reading.Advice);
        Assert.DoesNotContain("container", reading.Message);
    }

    [Fact]
    public async Task App_review_is_named_when_a_granted_scope_is_not_enough()
    {
        var server = new StubServer().Refuses(10, 4279017, "Application does not have permission for this action");
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.Replies.HideAsync("7", Token));

        Assert.Same(ThreadsError.ReviewMissing, failure.Error);
        Assert.Contains("App Review", failure.Message);
    }

    [Fact]
    public async Task Too_many_calls_of_one_kind_are_a_rate_limit()
    {
        var server = new StubServer().Refuses(613, 4279002);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsRateLimitException>(() => threads.GetAsync());

        Assert.Same(ThreadsError.ActionRateLimit, failure.Error);
    }

    [Fact]
    public async Task A_post_without_approvals_is_recognised_when_pending_replies_are_read()
    {
        var server = new StubServer().Refuses(100, message: "Reply approvals must be enabled for this media");
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            threads.Replies.ListPendingPageAsync("7", cancellationToken: Token)
        );

        Assert.Same(ThreadsError.ReplyApprovalsDisabled, failure.Error);
        Assert.Contains("enable_reply_approvals", failure.Advice);
    }

    [Theory]
    [InlineData(
        """{"error":{"message":"Not allowed here","type":"OAuthException","code":"not_allowed","error_subcode":7,"fbtrace_id":"T1"}}"""
    )]
    [InlineData("""{"error_type":"OAuthException","code":"not_allowed","error_message":"Not allowed here"}""")]
    public async Task An_error_keeps_its_message_and_its_code_when_the_code_is_a_word(string body)
    {
        var server = new StubServer().Answers(body, HttpStatusCode.BadRequest);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Equal("not_allowed", failure.SymbolicCode);
        Assert.Null(failure.Code);
        Assert.Equal("OAuthException", failure.Type);
        Assert.StartsWith("Custom failed: Not allowed here (HTTP 400, code not_allowed", failure.Message);
    }

    [Fact]
    public async Task An_error_known_by_name_is_recognised_when_the_name_is_its_code()
    {
        var server = new StubServer().Answers(
            """{"error":{"message":"No","code":"THREADS_API__LINK_LIMIT_EXCEEDED","is_transient":"perhaps"}}""",
            HttpStatusCode.BadRequest
        );
        using var threads = server.Client();

        var failure = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => threads.PostAsync());

        Assert.Same(ThreadsError.LinkLimitExceeded, failure.Error);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 400, typeof(ThreadsAuthenticationException))]
    [InlineData(HttpStatusCode.Forbidden, 403, typeof(ThreadsPermissionException))]
    [InlineData(HttpStatusCode.Conflict, 409, typeof(ThreadsInvalidRequestException))]
    public async Task The_flat_form_of_the_code_exchange_has_only_the_status(HttpStatusCode status, int code, Type expected)
    {
        var server = new StubServer().Answers(
            $$"""{"error_type":"OAuthException","code":{{code}},"error_message":"Invalid platform app"}""",
            status
        );
        using var threads = server.Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.PostAsync("/oauth/access_token"));

        Assert.IsType(expected, failure);
        Assert.Equal("OAuthException", failure.Type);
        Assert.StartsWith($"Custom failed: Invalid platform app (HTTP {code}, code {code}).", failure.Message);
    }

    [Theory]
    [InlineData("""{"error":{"message":"Expired","code":190}}""")]
    [InlineData("""{"data":[],"error":{"message":"Expired","code":190}}""")]
    public async Task An_error_inside_a_good_answer_is_an_error(string body)
    {
        var server = new StubServer().Answers(body);
        using var threads = server.Client();

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());
    }

    [Theory]
    [InlineData("""{"id":"1","status":"ERROR","error_message":"FAILED_DOWNLOADING_VIDEO"}""")]
    [InlineData("""{"text":"he said \"error\" twice"}""")]
    [InlineData("""{"inner":{"error":{"code":190}}}""")]
    [InlineData("""{"error":null,"id":"1"}""")]
    public async Task A_good_answer_that_only_mentions_errors_is_none(string body)
    {
        var server = new StubServer().Answers(body);
        using var threads = server.Client();

        var answer = await threads.GetAsync();

        Assert.Equal(System.Text.Json.JsonValueKind.Object, answer.ValueKind);
    }

    [Fact]
    public async Task Too_many_requests_without_a_reason_is_a_rate_limit()
    {
        var server = new StubServer().Answers("slow down", HttpStatusCode.TooManyRequests, ("Retry-After", "60"));
        using var threads = server.Client();

        var limited = await Assert.ThrowsAsync<ThreadsRateLimitException>(() => threads.GetAsync());

        Assert.Equal(TimeSpan.FromMinutes(1), limited.RetryAfter);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "   ")]
    [InlineData(HttpStatusCode.OK, "<!DOCTYPE html><html></html>")]
    [InlineData(HttpStatusCode.OK, """{"id":"1","te""")]
    [InlineData(HttpStatusCode.OK, """{"id":"1"} and more""")]
    [InlineData(HttpStatusCode.BadRequest, "<html>Sorry, something went wrong.</html>")]
    [InlineData(HttpStatusCode.BadRequest, """{"success":false}""")]
    public async Task An_answer_that_is_not_what_Threads_answers_is_shown(HttpStatusCode status, string body)
    {
        var server = new StubServer().Answers(body, status);
        using var threads = server.Client();

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.Equal(status, broken.Status);
        Assert.Equal(body, broken.Body);
        Assert.False(broken.IsTransient);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_of_another_shape_says_what_was_expected()
    {
        var server = new StubServer().Answers("""["1"]""");
        using var threads = server.Client();

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() =>
            threads.Media.GetAsync("1", cancellationToken: TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            "Media.Get got an unexpected response (HTTP 200, 5 bytes). Expected an object, but found an array at byte 0.",
            broken.Message
        );
    }

    [Fact]
    public async Task A_failure_of_the_server_without_a_reason_is_transient()
    {
        var server = new StubServer().Answers("", HttpStatusCode.InternalServerError);
        using var threads = server.Client(o => o.MaxRetries = 0);

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.True(broken.IsTransient);
    }

    [Fact]
    public async Task Only_the_beginning_of_a_long_answer_is_kept()
    {
        var server = new StubServer().Answers("<p>" + new string('x', 100_000));
        using var threads = server.Client();

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.Equal(2048, broken.Body?.Length);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task A_redirect_is_not_followed(HttpStatusCode status)
    {
        var server = new StubServer().Answers("", status, ("Location", "https://elsewhere.example/"));
        using var threads = server.Client();

        var redirect = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.StartsWith("Custom was sent elsewhere, which is not followed: the token would go along", redirect.Message);
        Assert.Equal(status, redirect.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_mark_before_the_JSON_is_ignored()
    {
        var server = new StubServer().Answers("\uFEFF{\"id\":\"1\"}");
        using var threads = server.Client();

        Assert.Equal("1", (await threads.GetAsync()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_exception_of_the_token_provider_reaches_the_caller_as_it_is()
    {
        var server = new StubServer().Answers("{}");
        using var threads = server.Client(o => o.AccessTokenProvider = new TokenOf(() => throw new InvalidDataException("No store.")));

        await Assert.ThrowsAsync<InvalidDataException>(() => threads.GetAsync());
    }

    [Fact]
    public void Every_exception_can_be_made_in_a_test()
    {
        var usage = new ThreadsUsage { CallCount = 100, TimeToRegainAccess = TimeSpan.FromMinutes(5) };
        ThreadsException[] all =
        [
            new ThreadsException("x"),
            new ThreadsApiException("x")
            {
                Code = 1,
                Error = ThreadsError.All[0],
                Operation = "Media.Get",
            },
            new ThreadsAuthenticationException("x") { Code = 190 },
            new ThreadsPermissionException("x") { Code = 10 },
            new ThreadsRateLimitException("x") { RetryAfter = TimeSpan.FromMinutes(1), Usage = usage },
            new ThreadsInvalidRequestException("x") { Subcode = 1 },
            new ThreadsNotFoundException("x") { Status = HttpStatusCode.BadRequest },
            new ThreadsTransportException("x", new TimeoutException()) { IsTimeout = true },
            new ThreadsProtocolException("x") { Body = "<html>" },
        ];

        Assert.All(all, exception => Assert.Equal("x", exception.Message));
    }
}
