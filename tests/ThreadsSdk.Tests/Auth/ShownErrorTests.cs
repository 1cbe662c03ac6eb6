using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

/// <summary>What the authorization window shows, or sends back, when it does not open: pasted in place of the address.</summary>
public sealed class ShownErrorTests
{
    private const string Blocked = "URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app’s settings.";

    public static TheoryData<string, int?, string?, string> Pastes =>
        new()
        {
            { $$"""{"error_message":"{{Blocked}}","error_code":1349168}""", 1349168, "RedirectUriRefused", "URL Blocked" },
            { $$"""{"error_code":1349168,"error_message":"{{Blocked}}"}""", 1349168, "RedirectUriRefused", "URL Blocked" },
            { $$"""  {"error_message":"{{Blocked}}","error_code":"1349168"}  """, 1349168, "RedirectUriRefused", "URL Blocked" },
            { $"{{\nerror_message: \"{Blocked}\",\nerror_code: 1349168\n}}", 1349168, "RedirectUriRefused", "URL Blocked" },
            {
                $"{{\n    \"error_message\": \"An unknown error has occurred.\",\n    \"error_code\": 1\n}}",
                1,
                "WindowRefused",
                "Threads App ID"
            },
            { "{“error_message”:“No app ID was provided in the request.”,“error_code”:4476002}", 4476002, "AppIdMissing", "No app ID" },
            { "\"error_message\":\"No app ID was provided in the request.\",\"error_code\":4476002", 4476002, "AppIdMissing", "No app ID" },
            { "error_code: 1349187", 1349187, "LoginInsecure", "https" },
            { """{"error_code":1349245}""", 1349245, "TesterNotAccepted", "tester" },
            {
                """{"error":{"message":"Invalid redirect_uri","type":"OAuthException","code":191}}""",
                191,
                "RedirectUriInvalid",
                "Invalid redirect_uri"
            },
            { """{"error":"invalid_scope","error_description":"threads_x is not known"}""", null, "ScopeRefused", "use case" },
            { "https://app.example/cb?error_message=An+unknown+error+has+occurred.&error_code=1", 1, "WindowRefused", "use case has" },
            { "https://app.example/cb?error_message=An+unknown+error&error_code=1&state=S1#_", 1, "WindowRefused", "App Dashboard" },
            {
                "https://app.example/cb?error_code=1349168&amp;error_message=Blocked&amp;state=S1",
                1349168,
                "RedirectUriRefused",
                "Blocked"
            },
            {
                "https://app.example/cb#error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=S1",
                200,
                "PermissionDenied",
                "access_denied"
            },
            {
                "https://app.example/cb?error=invalid_scope&error_description=No+such+scope&state=S1#_=_",
                null,
                "ScopeRefused",
                "No such scope"
            },
            { "?error_message=URL+Blocked&error_code=1349168&state=S1", 1349168, "RedirectUriRefused", "URL Blocked" },
        };

    [Theory]
    [MemberData(nameof(Pastes))]
    public void Error_of_the_window_is_told_with_its_advice(string pasted, int? code, string? name, string said)
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() => ThreadsCallback.ReadCode(pasted, "S1"));

        Assert.Equal((code, name), (refused.Code, refused.KnownError?.Name));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.KnownError?.Advice, refused.Advice);
    }

    [Fact]
    public void Code_1_names_the_three_causes_that_were_reported()
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode("""{"error_message":"An unknown error has occurred.","error_code":1}""", "S1")
        );

        Assert.All(
            ["Threads App ID", "use case", "invitation"],
            cause => Assert.Contains(cause, refused.Message, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Try again", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":"canary"}""")]
    [InlineData("""{"code":"canary","state":"S1"}""")]
    [InlineData("{")]
    [InlineData("error_code")]
    [InlineData("/back?x=error_code:1")]
    [InlineData("?x=error_code:1")]
    public void What_is_no_error_still_needs_the_state(string pasted)
    {
        var refused = Assert.Throws<ThreadsStateException>(() => ThreadsCallback.ReadCode(pasted, "S1"));

        Assert.DoesNotContain("canary", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_in_a_pasted_error_are_masked()
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode(
                $$"""{"error_message":"client_secret={{Secrets.AppSecret}}\n\u001b[2J code={{Secrets.Code}}","error_code":1}""",
                "S1"
            )
        );

        Assert.DoesNotContain("canary", refused + refused.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Message, char.IsControl);
    }

    [Fact]
    public void Reason_that_Meta_gives_to_the_user_is_told()
    {
        var refusal = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode(
                """{"error":{"message":"Invalid parameter","code":100,"error_user_title":"App not set up","error_user_msg":"Add the permission first"}}""",
                "S1"
            )
        );

        Assert.StartsWith(
            "Access was not granted: Invalid parameter, code 100. App not set up: Add the permission first. ",
            refusal.Message,
            StringComparison.Ordinal
        );
    }
}
