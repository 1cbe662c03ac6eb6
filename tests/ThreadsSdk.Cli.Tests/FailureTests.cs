using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class FailureTests
{
    private const string WrongToken = "TH-nobody-has-this-one";

    [Fact]
    public async Task A_wrong_token_ends_with_3_and_is_not_shown()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(["me"], Of(simulator.BaseAddress, WrongToken));

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Empty(run.Out);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(WrongToken, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_is_told_in_json_when_asked_for()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(["me", "--json"], Of(simulator.BaseAddress, WrongToken));

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Empty(run.Out);
        Assert.Equal("api", run.ErrorJson.GetProperty("kind").GetString());
        Assert.Equal(ThreadsOperationNames.Profiles.Get, run.ErrorJson.GetProperty("operation").GetString());
        Assert.True(run.ErrorJson.GetProperty("code").GetInt32() > 0);
        Assert.DoesNotContain(WrongToken, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_port_ends_with_4()
    {
        var run = await CommandRun.OfAsync(["me", "--json"], Of(new Uri(NoServer.Address()), WrongToken));

        Assert.Equal(ExitCode.Network, run.Exit);
        Assert.Equal("network", run.ErrorJson.GetProperty("kind").GetString());
        Assert.DoesNotContain(WrongToken, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_json_ends_with_5()
    {
        await using var server = await PageServer.StartAsync("<html>Welcome to the hotel's network</html>");

        var run = await CommandRun.OfAsync(["me", "--json"], Of(server.Address, WrongToken));

        Assert.Equal(ExitCode.Unintelligible, run.Exit);
        Assert.Equal("unintelligible", run.ErrorJson.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_stopped_command_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var error = new StringWriter();
        var streams = new CommandStreams(TextReader.Null, TextWriter.Null, error);

        var code = await ThreadsCommand.RunAsync(
            ["me"],
            streams,
            new CommandEnvironment(Of(new Uri(NoServer.Address()), WrongToken)),
            stop.Token
        );

        Assert.Equal(ExitCode.Cancelled, ExitCode.From(code));
        Assert.Equal($"error: Stopped.{Environment.NewLine}", error.ToString());
    }

    private static Dictionary<string, string> Of(Uri address, string token) =>
        new() { [CommandEnvironment.BaseAddress] = address.ToString(), [CommandEnvironment.AccessToken] = token };
}
