using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

/// <summary>Every shape in which a Graph or a token endpoint tells of an error, as it comes over the wire.</summary>
public sealed class ErrorShapeTests
{
    /// <summary>The HTTP status, the body, the exception, Meta's code, our name for the error, and what the exception says.</summary>
    public static TheoryData<int, string, Type, int?, string?, string> Shapes =>
        new()
        {
            // In an envelope.
            {
                400,
                """{"error":{"message":"Bad","type":"OAuthException","code":100,"fbtrace_id":"A1"}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":"190","error_subcode":"463"}}""",
                typeof(ThreadsAuthenticationException),
                190,
                "TokenExpired",
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":100.0,"error_subcode":0}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":"","error_subcode":""}}""",
                typeof(ThreadsInvalidRequestException),
                null,
                null,
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":null,"error_subcode":4279009}}""",
                typeof(ThreadsNotFoundException),
                null,
                "ContainerNotFound",
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":24,"error_subcode":4279009,"error_data":{"details":"Gone"}}}""",
                typeof(ThreadsNotFoundException),
                24,
                "ContainerNotFound",
                "Gone"
            },
            {
                400,
                """{"error":{"message":"Bad","code":100,"error_data":"{\"details\":\"Too wide\"}"}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Too wide"
            },
            {
                400,
                """{"error":{"message":"Bad","code":100,"error_data":"Too wide"}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Too wide"
            },
            {
                400,
                """{"error":{"message":"Bad","code":100,"error_data":{"blame_field_specs":[["text"]]}}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                """{"error":{"message":"Bad","code":100,"error_data":[1]}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                """{"error":{"message":["Bad"],"code":100,"error_user_msg":"Read this"}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Read this"
            },
            {
                400,
                """{"error":{"message":"Bad","code":99999999999}}""",
                typeof(ThreadsInvalidRequestException),
                null,
                null,
                "code 99999999999"
            },
            { 400, """{"error":[{"message":"Bad","code":100}]}""", typeof(ThreadsInvalidRequestException), 100, "InvalidParameter", "Bad" },
            { 400, """[{"error":{"message":"Bad","code":100}}]""", typeof(ThreadsInvalidRequestException), 100, "InvalidParameter", "Bad" },
            {
                400,
                """{"error":{"error":{"message":"Bad","code":100}}}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                """{"error":"{\"error\":{\"message\":\"Bad\",\"code\":100}}"}""",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            {
                400,
                "\"{\\\"error\\\":{\\\"message\\\":\\\"Bad\\\",\\\"code\\\":100}}\"",
                typeof(ThreadsInvalidRequestException),
                100,
                "InvalidParameter",
                "Bad"
            },
            { 400, """{"error":{"message":"Bad"},"code":190}""", typeof(ThreadsAuthenticationException), 190, "TokenInvalid", "Bad" },
            { 400, """{"error":null,"message":"Bad","code":190}""", typeof(ThreadsAuthenticationException), 190, "TokenInvalid", "Bad" },
            { 400, """{"error":true,"message":"Bad"}""", typeof(ThreadsInvalidRequestException), null, null, "Bad" },
            { 200, """{"error":{"message":"Bad","code":190}}""", typeof(ThreadsAuthenticationException), 190, "TokenInvalid", "Bad" },
            // Without an envelope.
            {
                400,
                """{"message":"Bad","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"A1"}""",
                typeof(ThreadsAuthenticationException),
                190,
                "TokenExpired",
                "Bad"
            },
            {
                400,
                """{"type":"THApiException","code":100,"error_subcode":10,"message":"This action requires the threads_basic permission."}""",
                typeof(ThreadsPermissionException),
                100,
                "ScopeNotGranted",
                "accept the invitation"
            },
            {
                400,
                """{"error":{"message":"This action requires the threads_content_publish permission."}}""",
                typeof(ThreadsPermissionException),
                null,
                "ScopeNotGranted",
                "accept the invitation"
            },
            {
                400,
                """{"error":{"message":"Error validating client secret.","type":"OAuthException","code":1}}""",
                typeof(ThreadsAuthenticationException),
                1,
                "SecretRefused",
                "secret of the Threads app"
            },
            {
                400,
                """{"error":{"message":"Error validating client secret.","code":100}}""",
                typeof(ThreadsAuthenticationException),
                100,
                "SecretRefused",
                "secret of the Threads app"
            },
            {
                400,
                """{"error":{"message":"Invalid redirect_uri: not allowed","code":191}}""",
                typeof(ThreadsAuthenticationException),
                191,
                "RedirectUriInvalid",
                "very same address"
            },
            { 400, """{"status":"fail","message":"Bad"}""", typeof(ThreadsInvalidRequestException), null, null, "Bad" },
            // The token endpoints.
            {
                400,
                """{"error_type":"OAuthException","code":400,"error_message":"Invalid platform app"}""",
                typeof(ThreadsAuthenticationException),
                400,
                "LoginRefused",
                "Invalid platform app"
            },
            {
                400,
                """{"code":400,"error_message":"Matching code was not found or was already used"}""",
                typeof(ThreadsAuthenticationException),
                400,
                "CodeNotFound",
                "Matching code"
            },
            { 401, """{"error_message":"Bad"}""", typeof(ThreadsAuthenticationException), null, null, "Bad" },
            {
                400,
                """{"error_type":"OAuthException","code":"400","error_message":"Bad"}""",
                typeof(ThreadsAuthenticationException),
                400,
                "LoginRefused",
                "Bad"
            },
            // The authorization window.
            {
                400,
                """{"error_message":"URL Blocked: This redirect failed.","error_code":1349168}""",
                typeof(ThreadsAuthenticationException),
                1349168,
                "RedirectUriRefused",
                "URL Blocked"
            },
            {
                400,
                """{"error_message":"Insecure Login Blocked","error_code":"1349187"}""",
                typeof(ThreadsAuthenticationException),
                1349187,
                "LoginInsecure",
                "begins with https"
            },
            {
                500,
                """{"error_message":"An unknown error has occurred.","error_code":1}""",
                typeof(ThreadsAuthenticationException),
                1,
                "WindowRefused",
                "not the id of the Meta app"
            },
            {
                200,
                """{"error_message":"The user has not accepted","error_code":1349245}""",
                typeof(ThreadsAuthenticationException),
                1349245,
                "TesterNotAccepted",
                "tester"
            },
            { 200, """{"error_code":1349026}""", typeof(ThreadsAuthenticationException), 1349026, "AppUnknown", "Meta gave no reason" },
            // OAuth's words.
            {
                400,
                """{"error":"invalid_grant","error_description":"Code was used"}""",
                typeof(ThreadsAuthenticationException),
                null,
                "GrantRefused",
                "Code was used (HTTP 400, code invalid_grant)"
            },
            { 401, """{"error":"invalid_client"}""", typeof(ThreadsAuthenticationException), null, "ClientRefused", "code invalid_client" },
            {
                400,
                """{"error":"invalid_request","error_description":"No redirect_uri"}""",
                typeof(ThreadsInvalidRequestException),
                null,
                null,
                "No redirect_uri"
            },
            { 400, """{"error":"why"}""", typeof(ThreadsInvalidRequestException), null, null, "code why" },
            {
                403,
                """{"error":"You may not do this."}""",
                typeof(ThreadsPermissionException),
                null,
                null,
                "You may not do this (HTTP 403)"
            },
            { 400, """{"error":"Bad request","code":190}""", typeof(ThreadsAuthenticationException), 190, "TokenInvalid", "Bad request" },
            {
                200,
                """{"error":"invalid_token","error_description":"Expired"}""",
                typeof(ThreadsAuthenticationException),
                null,
                "TokenRefused",
                "Expired"
            },
            // The website.
            { 400, """{"__ar":1,"error":1357004,"payload":null}""", typeof(ThreadsApiException), 1357004, null, "code 1357004" },
            // Only a status tells.
            { 429, """{"error":{"message":"Slow down","code":1675001}}""", typeof(ThreadsRateLimitException), 1675001, null, "Slow down" },
            { 403, """{"error":{"message":"No"}}""", typeof(ThreadsPermissionException), null, null, "No" },
            { 404, """{"error":{"message":"No","code":0}}""", typeof(ThreadsNotFoundException), 0, null, "No" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Error_is_read_in_every_shape(int status, string body, Type exception, int? code, string? name, string said)
    {
        var server = new StubServer().Answers(body, (HttpStatusCode)status);
        using var threads = server.Client(options => options.MaxRetries = 0);

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.IsType(exception, failure);
        Assert.Equal((code, name), (failure.Code, failure.Error?.Name));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal(status, (int)failure.Status!);
    }

    [Theory]
    [InlineData("""{"id":"1","status":"ERROR","error_message":"FAILED_DOWNLOADING_VIDEO"}""")]
    [InlineData("""{"id":"1","error_message":"UNKNOWN","error_code":7}""")]
    [InlineData("""{"id":"1","error":"none"}""")]
    [InlineData("""{"data":[{"error_message":"x"}]}""")]
    [InlineData("""{"message":"error","code":1}""")]
    public async Task Object_with_members_of_these_names_is_no_error_when_the_status_is_good(string body)
    {
        using var threads = new StubServer().Answers(body).Client();

        await threads.GetAsync();
    }

    [Theory]
    [InlineData(4279047, -1)]
    [InlineData(4279047, 100)]
    [InlineData(4279047, 1)]
    [InlineData(2207052, 9004)]
    [InlineData(2207052, 24)]
    [InlineData(2207052, 100)]
    [InlineData(2207052, 1)]
    [InlineData(2207052, 2)]
    [InlineData(2207050, 25)]
    [InlineData(2207050, 1)]
    [InlineData(2207051, 4)]
    [InlineData(2207051, 1)]
    [InlineData(4279013, 10)]
    [InlineData(4279009, 100)]
    [InlineData(4279004, 24)]
    [InlineData(4279030, 400)]
    public async Task Subcode_of_Meta_s_own_means_the_same_with_every_code(int subcode, int code)
    {
        var expected = ThreadsError.All.Single(error => error.Subcode == subcode);
        var server = new StubServer().Refuses(code, subcode, status: HttpStatusCode.InternalServerError);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Same(expected, failure.Error);
        Assert.False(failure.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(1, 4279000)]
    [InlineData(2, 2207000)]
    public async Task Unknown_subcode_of_Meta_s_own_is_not_sent_again_for_its_code(int code, int from)
    {
        var subcode = UnknownSubcode(from);
        var server = new StubServer().Refuses(code, subcode);
        using var threads = server.Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Null(failure.Error);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(10, 4279000, "PermissionMissing")]
    [InlineData(190, 4279000, "TokenInvalid")]
    [InlineData(100, 1000, "InvalidParameter")]
    public async Task Unknown_subcode_leaves_the_rest_to_the_code(int code, int from, string name)
    {
        using var threads = new StubServer().Refuses(code, UnknownSubcode(from)).Client();

        var failure = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Equal(name, failure.Error?.Name);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(400, "[]")]
    [InlineData(400, "{}")]
    [InlineData(400, "null")]
    [InlineData(400, """{"error":null}""")]
    [InlineData(400, """{"error":{"message":"cut off""")]
    [InlineData(400, """{"success":false}""")]
    [InlineData(401, "session expired")]
    [InlineData(403, "<html><head><title>Blocked</title></head></html>")]
    [InlineData(404, "Not Found")]
    [InlineData(408, "")]
    [InlineData(408, "<html>Request Timeout</html>")]
    [InlineData(413, "")]
    [InlineData(425, "Too early")]
    public async Task Refusal_that_cannot_be_read_is_never_sent_again(int status, string body)
    {
        var server = new StubServer().Answers(body, (HttpStatusCode)status, ("Retry-After", "1"));
        using var threads = server.Client();

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.False(broken.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("session expired", "It says: session expired.")]
    [InlineData(
        "<!DOCTYPE html><html><head><title>Error</title><style>p{color:red}</style></head><body><p>Sorry, something&nbsp;went wrong.</p></body></html>",
        "It says: Error Sorry, something went wrong."
    )]
    [InlineData("<html><script>track('x')</script>Try later!</html>", "It says: Try later!")]
    [InlineData("<html>?access&#95;token=THAAcanary0123456789abcdefghij</html>", "It says: ?access_token=***.")]
    public async Task Page_in_place_of_an_error_is_told_in_its_words(string body, string expected)
    {
        using var threads = new StubServer().Answers(body, HttpStatusCode.BadRequest).Client();

        var broken = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.EndsWith(expected, broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", broken.Message, StringComparison.Ordinal);
    }

    /// <summary>A subcode from here on that no error of the spec has.</summary>
    private static int UnknownSubcode(int from) =>
        Enumerable.Range(from, 999).Last(subcode => ThreadsError.All.All(error => error.Subcode != subcode));
}
