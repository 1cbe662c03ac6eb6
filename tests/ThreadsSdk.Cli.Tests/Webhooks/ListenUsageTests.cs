using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

public sealed class ListenUsageTests
{
    private const string Public = "https://you.example/hooks";

    [Theory]
    [InlineData("Did you mean http://localhost:5000/x?", "--forward-to", "localhost:5000/x")]
    [InlineData("--forward-to must begin with http:// or https://.", "--forward-to", "ftp://localhost/x")]
    [InlineData("--forward-to must begin with http:// or https://.", "--forward-to", "file:///etc/passwd")]
    [InlineData("--forward-to must begin with http:// or https://.", "--forward-to", "5000")]
    [InlineData("--forward-to must begin with http:// or https://.", "--forward-to", "canary:canary@localhost")]
    [InlineData("--forward-to is not an address.", "--forward-to", "http://")]
    [InlineData("--forward-to is not an address.", "--forward-to", "http://local host/")]
    [InlineData("--forward-to holds a user", "--forward-to", "http://me:canary@localhost/")]
    [InlineData("--forward-to holds a fragment", "--forward-to", "http://localhost/#canary")]
    [InlineData("--simulator must begin with http:// or https://.", "--simulator", "localhost:7117")]
    [InlineData("Did you mean mentions?", "--fields", "replies,mention")]
    [InlineData("There are: replies, delete, mentions, publish.", "--fields", "likes")]
    [InlineData("What to listen to is missing.", "--fields", ",")]
    [InlineData("--port is for --public-url.", "--port", "8080")]
    [InlineData("--port must be 0 to 65535.", "--port", "65536", "--public-url", Public)]
    [InlineData("--verify-token-stdin is for --public-url.", "--verify-token-stdin")]
    [InlineData("exclude each other", "--public-url", Public, "--simulator", "http://127.0.0.1:7117")]
    [InlineData("Meta calls https addresses of the Internet only.", "--public-url", "http://you.example/hooks")]
    [InlineData("Meta calls https addresses of the Internet only.", "--public-url", "https://localhost/hooks")]
    [InlineData("The app secret is missing.", "--public-url", Public)]
    public async Task Listen_refuses_what_cannot_work_and_says_what_to_do(string expected, params string[] options)
    {
        var run = await CommandRun.OfAsync(["webhooks", "listen", .. options], []);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--app-secret-stdin", "sec ret\n")]
    [InlineData("--verify-token-stdin", "\n")]
    public async Task Secret_of_the_input_that_cannot_be_one_is_refused_and_not_shown(string option, string input)
    {
        var run = await CommandRun.OfAsync(
            ["webhooks", "listen", "--public-url", Public, option],
            new() { [CommandEnvironment.ApiSecret] = option == "--app-secret-stdin" ? "" : "secret" },
            input
        );

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("not shown here", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sec ret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8080", "--forward-to", "http://localhost:8080/hooks")]
    [InlineData("9000", "--forward-to", "http://127.0.0.1:9000/")]
    public async Task App_at_the_port_of_the_command_itself_is_refused(string port, params string[] options)
    {
        var run = await CommandRun.OfAsync(
            ["webhooks", "listen", "--public-url", Public, "--port", port, .. options],
            new() { [CommandEnvironment.ApiSecret] = "secret" }
        );

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"--forward-to leads to port {port}, on which this command listens.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_that_is_taken_is_named_with_the_way_out()
    {
        await using var app = await AppServer.StartAsync();

        var run = await CommandRun.OfAsync(
            ["webhooks", "listen", "--public-url", Public, "--port", $"{app.Address.Port}"],
            new() { [CommandEnvironment.ApiSecret] = "secret" }
        );

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"Port {app.Address.Port} is in use by another program.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("listen")]
    [InlineData("trigger", "replies")]
    public async Task Simulator_that_does_not_run_is_told_with_how_to_start_one(params string[] words)
    {
        var address = NoServer.Address();

        var run = await CommandRun.OfAsync(["webhooks", .. words, "--simulator", address], []);

        Assert.Equal(ExitCode.Network, run.Exit);
        Assert.Contains($"No simulator listens at {address}.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Start one in another shell: threads simulator", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Log in</html>", 200, "is no simulator of Threads")]
    [InlineData("{}", 200, "is no simulator of Threads")]
    [InlineData("""{"id":7,"users":[{"name":7}]}""", 200, "is no simulator of Threads")]
    [InlineData("", 500, "is no simulator of Threads")]
    [InlineData("""{"error":{"message":"There is nothing here."}}""", 404, "knows no webhooks")]
    public async Task Server_that_is_no_simulator_is_told(string page, int status, string expected)
    {
        await using var server = await PageServer.StartAsync(page, status);

        foreach (
            var words in (string[][])
                [
                    ["listen"],
                    ["trigger", "replies"],
                ]
        )
        {
            var run = await CommandRun.OfAsync(["webhooks", .. words, "--simulator", server.Address.AbsoluteUri], []);

            Assert.Equal(ExitCode.Unintelligible, run.Exit);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        }
    }
}
