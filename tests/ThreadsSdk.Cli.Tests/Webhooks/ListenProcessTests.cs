using System.Diagnostics;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>The commands as a user runs them, each in a process of its own.</summary>
public sealed class ListenProcessTests : WebhookTestBase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Listener_gives_events_to_an_app_and_again_on_r_and_leaves_nothing_behind_when_it_is_stopped()
    {
        await using var app = await AppServer.StartAsync();
        using var listener = Start(
            "listen",
            "--simulator",
            Server,
            "--forward-to",
            app.Address.AbsoluteUri,
            "--json",
            "--fields",
            "replies"
        );
        try
        {
            Assert.Equal("listening", (await ReadAsync(listener)).GetProperty("type").GetString());
            using var trigger = Start("trigger", "replies", "--simulator", Server, "--text", "From another shell");
            var happened = await trigger.StandardOutput.ReadToEndAsync(Cancel).WaitAsync(Patience, Cancel);
            var came = await ReadAsync(listener);
            await listener.StandardInput.WriteAsync("r\n".AsMemory(), Cancel);
            await listener.StandardInput.FlushAsync(Cancel);
            var again = await ReadAsync(listener);

            Assert.Contains("somebody replied to @ada.codes", happened, StringComparison.Ordinal);
            Assert.Equal("@ben_bakes replied: From another shell", came.GetProperty("changes")[0].GetProperty("text").GetString());
            Assert.Equal("right", came.GetProperty("signature").GetString());
            Assert.Equal(
                ("again", 200),
                (again.GetProperty("type").GetString(), again.GetProperty("forward").GetProperty("status").GetInt32())
            );
            Assert.Equal(2, app.Received.Count);
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            // Ctrl+C takes the same way, but a test runner may have its processes ignore it.
            using var kill = Process.Start("kill", ["-TERM", $"{listener.Id}"]);
            await listener.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
            Assert.Equal(ExitCode.Ok, ExitCode.From(listener.ExitCode));
            Assert.Empty(await listener.StandardError.ReadToEndAsync(Cancel));
            Assert.Empty(Simulator.Webhooks.Subscriptions);
        }
        finally
        {
            End(listener);
        }
    }

    [Fact]
    public async Task Listener_ends_well_on_q_while_the_app_is_away()
    {
        using var listener = Start("listen", "--simulator", Server, "--forward-to", NoServer.Address() + "/hooks", "--json");
        try
        {
            await ReadAsync(listener);
            await TriggerAsync("publish");
            var came = await ReadAsync(listener);
            await listener.StandardInput.WriteAsync("q".AsMemory(), Cancel);
            await listener.StandardInput.FlushAsync(Cancel);
            await listener.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);

            Assert.Contains("Start the app.", came.GetProperty("forward").GetProperty("problem").GetString(), StringComparison.Ordinal);
            Assert.Equal(ExitCode.Ok, ExitCode.From(listener.ExitCode));
            Assert.Empty(Simulator.Webhooks.Subscriptions);
            Assert.Equal(502, Simulator.Webhooks.Deliveries[0].Attempts[0].Status);
        }
        finally
        {
            End(listener);
        }
    }

    [Fact]
    public async Task Listener_whose_terminal_is_closed_leaves_no_subscription_behind_skipped_outside_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there env can have a process heed a signal that it was started to ignore.");
        using var listener = Start("env", ["--default-signal=HUP", "dotnet"], "listen", "--simulator", Server, "--json");
        try
        {
            await ReadAsync(listener);

            using var kill = Process.Start("kill", ["-HUP", $"{listener.Id}"]);
            await listener.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);

            Assert.Empty(Simulator.Webhooks.Subscriptions);
        }
        finally
        {
            End(listener);
        }
    }

    private Process Start(params string[] words) => Start("dotnet", [], words);

    private Process Start(string program, string[] options, params string[] words) =>
        Process.Start(
            new ProcessStartInfo(program, [.. options, typeof(ThreadsCommand).Assembly.Location, "webhooks", .. words])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { [CommandEnvironment.AppSecret] = Simulator.App.Secret, [CommandEnvironment.ApiSecret] = "" },
            }
        )!;

    private static async Task<JsonElement> ReadAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        return JsonDocument.Parse(Assert.IsType<string>(line)).RootElement;
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }
}
