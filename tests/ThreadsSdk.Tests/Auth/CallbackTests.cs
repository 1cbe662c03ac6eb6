using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class CallbackTests
{
    [Theory]
    [InlineData("https://app.example/callback?code=AQB-x_1&state=S1")]
    [InlineData("https://app.example/callback?code=AQB-x_1&state=S1#_")]
    [InlineData("https://app.example/callback?state=S1&code=AQB-x_1#_")]
    [InlineData("  https://app.example/callback?own=1&state=S1&code=AQB-x_1#_\n")]
    [InlineData("?code=AQB-x_1&state=S1")]
    [InlineData("code=AQB-x_1&state=S1#_")]
    [InlineData("code=AQB-x_1%23_&state=S1")]
    [InlineData("/callback?code=AQB%2Dx%5F1&state=%531")]
    public void Code_is_read_from_any_form_of_the_address(string callback) =>
        Assert.Equal("AQB-x_1", ThreadsCallback.ReadCode(callback, "S1"));

    [Fact]
    public void Code_is_read_from_form_values() =>
        Assert.Equal(
            "AQB",
            ThreadsCallback.ReadCode(
                new Dictionary<string, string?>
                {
                    ["code"] = "AQB#_",
                    ["state"] = "S1",
                    ["more"] = null,
                },
                "S1"
            )
        );

    [Theory]
    [InlineData("code=AQB&state=S2", "S1")]
    [InlineData("code=AQB&state=s1", "S1")]
    [InlineData("code=AQB&state=S11", "S1")]
    [InlineData("code=AQB&state=", "S1")]
    [InlineData("code=AQB", "S1")]
    [InlineData("", "S1")]
    [InlineData("code=AQB&state=S1", "")]
    [InlineData("code=AQB&state=S1", null)]
    [InlineData("code=AQB&state=", "")]
    [InlineData("code=AQB", null)]
    [InlineData("error=access_denied&state=S2", "S1")]
    public void State_that_is_another_or_missing_on_either_side_is_refused(string callback, string? expected) =>
        Assert.Throws<ThreadsStateException>(() => ThreadsCallback.ReadCode(callback, expected));

    [Theory]
    [InlineData("state=S1")]
    [InlineData("state=S1&code=")]
    [InlineData("state=S1&code=%23_")]
    [InlineData("state=S1&code")]
    public void Callback_without_a_code_is_refused(string callback) =>
        Assert.Throws<ThreadsCodeMissingException>(() => ThreadsCallback.ReadCode(callback, "S1"));

    [Theory]
    [InlineData("code=A&code=B&state=S1")]
    [InlineData("code=A&state=S1&state=S2")]
    public void Value_given_twice_is_refused(string callback)
    {
        var refused = Assert.Throws<ThreadsCallbackException>(() => ThreadsCallback.ReadCode(callback, "S1"));

        Assert.Contains("twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_of_the_user_is_an_exception_that_says_so()
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode(
                "https://app.example/callback?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=S1#_",
                "S1"
            )
        );

        Assert.True(refused.IsRefusedByUser);
        Assert.Equal(AuthorizationError.AccessDenied, refused.Error);
        Assert.Equal("user_denied", refused.Reason);
        Assert.Equal("The user denied your request", refused.Description);
        Assert.Equal("Access was not granted: The user denied your request, access_denied.", refused.Message);
    }

    [Fact]
    public void Refusal_in_the_spelling_of_metas_table_is_the_same() =>
        Assert.True(
            Assert
                .Throws<ThreadsAccessNotGrantedException>(() => ThreadsCallback.ReadCode("error=acceess_denied&state=S1", "S1"))
                .IsRefusedByUser
        );

    [Fact]
    public void Refusal_without_a_state_is_told_all_the_same() =>
        Assert.Throws<ThreadsAccessNotGrantedException>(() => ThreadsCallback.ReadCode("error=access_denied", "S1"));

    [Fact]
    public void Error_number_of_the_window_brings_its_advice()
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode("?error_code=1349168&error_message=Blocked+redirect&state=S1", "S1")
        );

        Assert.Equal(1349168, refused.Code);
        Assert.Same(ThreadsError.RedirectUriRefused, refused.KnownError);
        Assert.Contains("App Dashboard", refused.Advice, StringComparison.Ordinal);
        Assert.False(refused.IsRefusedByUser);
    }

    [Fact]
    public void Error_that_comes_with_a_code_wins() =>
        Assert.Throws<ThreadsAccessNotGrantedException>(() => ThreadsCallback.ReadCode("code=AQB&error=access_denied&state=S1", "S1"));

    [Fact]
    public void Texts_of_an_address_anyone_could_write_are_cut_masked_and_in_one_line()
    {
        var refused = Assert.Throws<ThreadsAccessNotGrantedException>(() =>
            ThreadsCallback.ReadCode(
                $"error=x%0Ay&error_code=NaN&error_description=access_token={Secrets.LongToken}%0A{new string('a', 5000)}",
                "S1"
            )
        );

        Assert.DoesNotContain(Secrets.LongToken, refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.InRange(refused.Message.Length, 1, 1000);
        Assert.Null(refused.Code);
        Assert.Equal("x y", refused.Error.ToString());
    }
}
