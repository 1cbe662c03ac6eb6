using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

/// <summary>How much of a failed answer is told, and what the user masks in it.</summary>
public sealed class ErrorContentTests
{
    private const string Error = """{"error":{"message":"Ada wrote it","code":100,"error_user_title":"Ada","error_user_msg":"Ask Ada"}}""";

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100_000)]
    public async Task As_much_of_an_answer_is_kept_as_the_options_say(int length)
    {
        using var threads = new StubServer().Answers(new string('x', 50_000)).Client(options => options.MaxErrorContentLength = length);

        var failed = await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.Equal(Math.Min(length, 50_000), failed.Body!.Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Length_that_cannot_be_kept_is_refused(int length) =>
        Assert.Throws<ArgumentException>(
            "MaxErrorContentLength",
            () => new ThreadsClient(new ThreadsClientOptions { MaxErrorContentLength = length })
        );

    [Fact]
    public async Task Redactor_of_the_user_masks_everything_an_exception_tells_of_an_error()
    {
        using var threads = new StubServer()
            .Answers(Error, HttpStatusCode.BadRequest)
            .Client(options => options.ErrorRedactor = WithoutAda);

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => threads.GetAsync());

        Assert.Equal(("N.N.", "Ask N.N."), (refused.UserTitle, refused.UserMessage));
        Assert.DoesNotContain("Ada", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redactor_of_the_user_gets_no_secrets()
    {
        var given = new List<string>();
        using var threads = new StubServer()
            .Answers("the token is THAAcanary0123456789abcdefghij")
            .Client(options =>
                options.ErrorRedactor = text =>
                {
                    given.Add(text);
                    return text;
                }
            );

        await Assert.ThrowsAsync<ThreadsProtocolException>(() => threads.GetAsync());

        Assert.NotEmpty(given);
        Assert.DoesNotContain(given, text => text.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_told_when_the_redactor_of_the_user_fails()
    {
        var log = new MemoryLog();
        using var threads = new StubServer()
            .Answers(Error, HttpStatusCode.BadRequest)
            .Client(options =>
            {
                options.LoggerFactory = log;
                options.ErrorRedactor = text => throw new InvalidOperationException(text);
            });

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => threads.GetAsync());

        Assert.DoesNotContain("Ada", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("Ada", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    private static string WithoutAda(string text) => text.Replace("Ada", "N.N.", StringComparison.Ordinal);
}
