using ThreadsSdk.Cli.Failures;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

/// <summary>A window that shows an error in place of the question, and what the user pastes of it.</summary>
public sealed class RefusedWindowTests : AuthTestBase
{
    [Theory]
    [InlineData("client_id=", "client_id=1", 1349026, "Threads App ID")]
    [InlineData("client_id=", "other=", 4476002, "Threads App ID")]
    [InlineData("redirect_uri=", "redirect_uri=x", 1349168, "Register the very same address")]
    [InlineData("threads_basic", "threads_basic,threads_everything", 1, "the app's use case has")]
    public async Task What_the_window_shows_is_told_with_its_advice_when_it_is_pasted(string from, string to, int code, string advice)
    {
        string? shown = null;
        var run = await PasteAsync(window => shown = Show(window, from, to));

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.StartsWith("{\"error_message\":", shown, StringComparison.Ordinal);
        Assert.Contains($"code {code}.", run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task What_a_browser_has_broken_into_lines_is_read_whole()
    {
        var run = await PasteAsync(_ => "{\n  \"error_message\": \"An unknown error has occurred.\",\n  \"error_code\": 1\n}\n");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Contains("An unknown error has occurred, code 1. Use the Threads App ID", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_number_and_the_advice()
    {
        var input = new StringReader("https://you.example/?error_message=Blocked&error_code=1349168\n");

        var run = await RunAsync(["auth", "login", "--no-browser", "--json"], Environment(), input);

        // The address of the window is told before.
        var error = System.Text.Json.JsonDocument.Parse(run.Error.Trim().Split('\n')[^1]).RootElement.GetProperty("error");
        Assert.Equal(1349168, error.GetProperty("code").GetInt32());
        Assert.Equal("redirect_uri_refused", error.GetProperty("error").GetString());
        Assert.Equal("Blocked", error.GetProperty("user_message").GetString());
        Assert.StartsWith("Register the very same address", error.GetProperty("advice").GetString(), StringComparison.Ordinal);
        Assert.Equal("never", error.GetProperty("retry").GetString());
    }

    private string Show(Uri window, string from, string to)
    {
        using var answer = Http.Send(
            new HttpRequestMessage(HttpMethod.Get, window.AbsoluteUri.Replace(from, to, StringComparison.Ordinal)),
            Cancel
        );
        return answer.Content.ReadAsStringAsync(Cancel).GetAwaiter().GetResult();
    }

    private async Task<CommandRun> PasteAsync(Func<Uri, string> show)
    {
        using var input = new LaterInput();
        return await RunAsync(
            ["auth", "login"],
            Environment(),
            input,
            window =>
            {
                input.Paste(show(window));
                return true;
            }
        );
    }

    /// <summary>Lines that are known once the window has been shown.</summary>
    private sealed class LaterInput : TextReader
    {
        private readonly TaskCompletionSource<StringReader> _text = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Paste(string text) => _text.TrySetResult(new StringReader(text));

        public override string? ReadLine() => _text.Task.GetAwaiter().GetResult().ReadLine();
    }
}
