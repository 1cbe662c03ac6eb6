using System.Net;
using System.Text.Json;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

/// <summary>The reason people can read stands in what Meta says to the user. It is told, and decides nothing.</summary>
public sealed class ErrorReasonTests
{
    [Fact]
    public async Task Exception_says_what_Meta_says_to_the_user()
    {
        var failure = await FailAsync(
            new
            {
                message = "Invalid parameter",
                code = 100,
                error_subcode = 4279004,
                error_user_title = "Invalid Carousel Children",
                error_user_msg = "The children with IDs 1, 2 are invalid, nonexistent, or expired.",
            }
        );

        Assert.StartsWith(
            "Custom failed: Invalid parameter (HTTP 400, code 100, subcode 4279004). Invalid Carousel Children: The children with IDs 1, 2 are invalid,"
                + " nonexistent, or expired. Wait until",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Sorry", "Not now.", "Custom failed: Sorry: Not now (HTTP 400).")]
    [InlineData(null, "Not now.", "Custom failed: Not now (HTTP 400).")]
    [InlineData("Sorry", null, "Custom failed: Sorry (HTTP 400).")]
    [InlineData("", "  ", "Custom failed: Meta gave no reason (HTTP 400).")]
    public async Task What_Meta_says_to_the_user_stands_in_for_a_message(string? title, string? text, string expected)
    {
        var failure = await FailAsync(new { error_user_title = title, error_user_msg = text });

        Assert.Equal(expected, failure.Message);
    }

    [Theory]
    [InlineData("Not now", "Not now", "Not now.")]
    [InlineData("Not now", null, "NOT NOW")]
    [InlineData("It is so: Not now", "Not now", null)]
    public async Task What_Meta_says_twice_is_told_once(string message, string? title, string? text)
    {
        var failure = await FailAsync(
            new
            {
                message,
                error_user_title = title,
                error_user_msg = text,
            }
        );

        Assert.Equal($"Custom failed: {message} (HTTP 400).", failure.Message);
    }

    [Theory]
    [InlineData("Invalid OAuth access token")]
    [InlineData("THREADS_API__LINK_LIMIT_EXCEEDED")]
    [InlineData("Matching code was not found")]
    public async Task What_Meta_says_to_the_user_tells_no_error_apart(string text)
    {
        var failure = await FailAsync(
            new
            {
                message = "Invalid parameter",
                code = 100,
                error_user_title = text,
                error_user_msg = text,
            }
        );

        Assert.Same(ThreadsError.InvalidParameter, failure.Error);
        Assert.IsType<ThreadsInvalidRequestException>(failure);
    }

    [Fact]
    public async Task What_Meta_says_is_told_on_one_line_and_without_characters_that_command()
    {
        var failure = await FailAsync(
            new
            {
                message = "Bad\u001b[2J\nerror: forged\u2028x\u0007",
                type = "O\nA",
                code = "wo\u001brd",
                error_user_title = "Ti\u202Etle",
                error_user_msg = "\u2066one\r\ntwo\u0085three\u2069",
                fbtrace_id = "A\n1",
            }
        );

        string?[] told = [failure.Message, failure.Type, failure.SymbolicCode, failure.UserTitle, failure.UserMessage, failure.TraceId];
        Assert.All(
            told,
            text =>
                Assert.DoesNotContain(
                    text!,
                    character => char.IsControl(character) || character is '\u2028' or '\u202E' or '\u2066' or '\u2069'
                )
        );
        Assert.Equal("one two three", failure.UserMessage);
        Assert.Equal("Title", failure.UserTitle);
        Assert.Contains("Bad [2J error: forged x", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The token THAAcanary0123456789abcdefghijklmnop is bad")]
    [InlineData("access_token=abc-canary&x=1")]
    [InlineData("Authorization: Bearer canary-canary")]
    [InlineData("{\"client_secret\":\"canary\"}")]
    [InlineData("EAAGcanary0123456789abcdefghijklmnop was given")]
    [InlineData("IGQVJcanary0123456789abcdefghijklmno was given")]
    public async Task What_Meta_says_is_redacted_wherever_it_stands(string secret)
    {
        var failure = await FailAsync(
            new
            {
                message = secret,
                code = secret,
                type = secret,
                error_user_title = secret,
                error_user_msg = secret,
                error_data = new { details = secret },
                fbtrace_id = secret,
            }
        );

        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "canary",
            string.Join(' ', failure.Type, failure.SymbolicCode, failure.UserTitle, failure.UserMessage, failure.TraceId),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Long_text_is_cut_and_no_character_of_it()
    {
        var failure = await FailAsync(new { message = new string('x', 999) + "😀" + new string('y', 100_000) });

        Assert.InRange(failure.Message.Length, 999, 1200);
        Assert.DoesNotContain(failure.Message, char.IsSurrogate);
    }

    [Fact]
    public async Task Token_that_was_sent_is_told_nowhere_even_when_it_looks_like_none()
    {
        using var threads = new StubServer()
            .Answers(
                """{"error":{"message":"x not-a-token-but-sent-as-one y","error_user_msg":"not-a-token-but-sent-as-one","code":190}}""",
                HttpStatusCode.BadRequest
            )
            .Client(options => options.AccessToken = "not-a-token-but-sent-as-one");

        var failure = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.GetAsync());

        Assert.DoesNotContain("not-a-token", failure.ToString() + failure.UserMessage, StringComparison.Ordinal);
    }

    private static async Task<ThreadsApiException> FailAsync(object error)
    {
        var body = JsonSerializer.Serialize(new { error });
        using var threads = new StubServer().Answers(body, HttpStatusCode.BadRequest).Client();
        return await Assert.ThrowsAnyAsync<ThreadsApiException>(() => threads.GetAsync());
    }
}
