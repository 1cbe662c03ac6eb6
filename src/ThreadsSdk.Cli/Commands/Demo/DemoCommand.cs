using System.CommandLine;
using ThreadsSdk.Cli.Demo;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Demo;

/// <summary>`threads demo`.</summary>
internal sealed class DemoCommand : CliCommand
{
    private readonly Option<string?> _appId = new("--app-id") { Description = "Id of the simulator's app.", HelpName = "id" };

    private readonly Option<string?> _redirectUri = new("--redirect-uri")
    {
        Description = "Redirect URI of the simulator's app.",
        HelpName = "url",
    };

    public DemoCommand(CommandHost host)
        : base(
            host,
            "demo",
            "Log in, publish, read back, answer and measure against a simulator, and show each call of the SDK. "
                + "Takes a few seconds; needs no account."
        )
    {
        Options.Add(
            CommonOptions.BaseAddress(
                "Use this simulator, which runs on this machine already. Threads itself is refused: its login needs a browser."
            )
        );
        Options.Add(_appId);
        Options.Add(_redirectUri);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads demo", "Start a simulator and show everything"),
        new("threads demo --json | jq '.steps[].calls[]'", "Only the calls"),
        new(
            $"threads demo --base-address http://127.0.0.1:{SimulatorAddress.UsualPort}",
            "Use a simulator that `threads simulator` serves, with its app in the environment"
        ),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.AppVariables;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var narrator = new DemoNarrator(output);
        await using var stage = ApiCommand.BaseAddress(parsed, Host) is { } address
            ? new DemoStage(RunningApp(parsed, address))
            : await DemoStage.StartAsync(narrator, cancellationToken);
        await DemoScript.RunAsync(stage, narrator, cancellationToken);
        return ExitCode.Ok;
    }

    private DemoApp RunningApp(ParseResult parsed, Uri address)
    {
        if (!address.IsLoopback)
        {
            throw new UsageException(
                "The demo is for simulators on this machine only. Threads itself asks the user in a browser, "
                    + "and the demo would post to a real profile.",
                $"Run `threads demo` without --base-address and {CommandEnvironment.BaseAddress}; it starts a simulator."
            );
        }

        return new DemoApp(
            address,
            Need(
                parsed.GetValue(_appId) ?? Host.Environment[CommandEnvironment.AppId],
                "app id",
                $"--app-id or {CommandEnvironment.AppId}"
            ),
            Need(
                Host.Environment[CommandEnvironment.AppSecret] ?? Host.Environment[CommandEnvironment.ApiSecret],
                "app secret",
                CommandEnvironment.AppSecret
            ),
            Need(
                parsed.GetValue(_redirectUri) ?? Host.Environment[CommandEnvironment.RedirectUri],
                "redirect URI",
                $"--redirect-uri or {CommandEnvironment.RedirectUri}"
            )
        );
    }

    private static string Need(string? value, string name, string place) =>
        value
        ?? throw new UsageException($"The {name} of the simulator is missing.", $"Give it with {place}; `threads simulator` prints it.");
}
