using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.OpenApi;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>`threads simulator`.</summary>
internal sealed class SimulatorCommand : CliCommand
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on this machine; 0 takes any that is free.",
        HelpName = "port",
        DefaultValueFactory = _ => SimulatorAddress.UsualPort,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var port) && port is < 0 or > ushort.MaxValue)
                {
                    result.AddError($"--port must be 0 to {ushort.MaxValue}.");
                }
            },
        },
    };

    private readonly Option<string[]> _redirectUris = new("--redirect-uri")
    {
        Description =
            "A further redirect URI of the app, such as http://127.0.0.1:8765/callback for `threads auth login`; may be " + "given again.",
        HelpName = "url",
    };

    private readonly Option<string[]> _faults = new("--fault")
    {
        Description =
            "What goes wrong once: lose-response:OPERATION carries a call out and breaks the connection, "
            + "drop-connection:OPERATION breaks it before. May be given again.",
        HelpName = "kind:operation",
    };

    private readonly Option<bool> _likeMeta = new("--like-meta")
    {
        Description =
            "Behave as Threads does in production: containers that cannot be published for some seconds after FINISHED, "
            + "lists that lag "
            + "up to two minutes, a missing scope as HTTP 500, posts that are out although an error says they are not, and links "
            + "under redirect.test "
            + "refused as those that redirect, counters that lag a minute, POST in place of DELETE as a success that deletes nothing, "
            + "and an app that Meta has not approved, unless --approved is given.",
    };

    private readonly Option<bool> _approved = new("--approved")
    {
        Description = "With --like-meta, treat the app as one that Meta has approved.",
    };

    private readonly Option<bool> _losesOptionalJson = new("--lose-optional-json")
    {
        Description =
            "Of a JSON body read only the parameters that a call requires, as clients report of Meta: the others are lost without an error.",
    };

    private readonly Option<bool> _unapproved = new("--unapproved")
    {
        Description =
            "Treat the app as one that Meta has not approved: a search finds the user's own posts only, without an error, "
            + "and few profiles "
            + "can be looked up.",
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "With --like-meta, choose by this number what happens to which post: the same calls meet the same faults again.",
        HelpName = "number",
    };

    private readonly SpecInput _spec;

    private readonly SimulatorStart _start = new();

    private readonly SimulatorTimes _times = new();

    public SimulatorCommand(CommandHost host)
        : base(host, "simulator", "Serve a Threads on this machine for any program, until Ctrl+C. Nothing leaves the machine.")
    {
        Options.Add(_port);
        Options.Add(_redirectUris);
        foreach (var option in _start.All.Concat(_times.All))
        {
            Options.Add(option);
        }

        Options.Add(_faults);
        Options.Add(_likeMeta);
        Options.Add(_seed);
        Options.Add(_approved);
        Options.Add(_unapproved);
        Options.Add(_losesOptionalJson);
        _spec = SpecInput.AddOptionTo(this, "Serve what your project adds to the API as well: the folder of its YAML, or its one file.");
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads simulator", $"Serve on port {SimulatorAddress.UsualPort}, and show users and tokens to try it with"),
        new("threads simulator --port 0 --json", "For scripts: any free port; one line of JSON when it is ready"),
        new("threads simulator --video-time 20s", "Let videos take their time"),
        new("threads simulator --like-meta", "See whether your program survives what Threads does in production"),
        new("threads simulator --token-age 59d --follower-count 99", "Try tokens that end tomorrow, and profiles that are too small"),
        new("threads simulator --users users.json", "Serve users of your own"),
        new("threads simulator --spec threads", "Serve the YAML of your project too"),
        new("threads simulator --fault lose-response:Publishing.PublishContainer", "Publish the next post, and let nobody know"),
    ];

    public override IReadOnlyList<ExitCode> ExitCodes => ExitCode.Local;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_approved) && (!parsed.GetValue(_likeMeta) || parsed.GetValue(_unapproved)))
        {
            throw new UsageException(
                "--approved says that the app of --like-meta is approved, and means nothing otherwise.",
                "Give --like-meta with it, or leave it out: without --like-meta and --unapproved the app is approved."
            );
        }

        if (parsed.GetValue(_seed) is not null && !parsed.GetValue(_likeMeta))
        {
            throw new UsageException(
                "--seed chooses what happens with --like-meta, and means nothing without it.",
                "Give --like-meta with it, or leave it out: without --like-meta nothing happens by chance."
            );
        }

        var additions = _spec.PathOf(parsed) is { } path ? LoadAdditions(parsed, path) : null;
        OperationCatalog operations = additions is null ? OperationCatalog.BuiltIn : new(additions.Content);
        var helpLine = _spec.Complete("threads call --help", parsed);
        var faults = (parsed.GetValue(_faults) ?? []).Select(text => SimulatorFaultText.Read(text, operations, helpLine)).ToList();
        var options = new ThreadsSimulatorOptions
        {
            Port = parsed.GetValue(_port),
            HasAdvancedAccess = !parsed.GetValue(_unapproved),
            LosesOptionalJson = parsed.GetValue(_losesOptionalJson),
        };
        foreach (var redirectUri in parsed.GetValue(_redirectUris) ?? [])
        {
            options.RedirectUris.Add(redirectUri);
        }

        _times.Apply(parsed, options);
        await _start.ApplyAsync(parsed, options, cancellationToken);
        if (additions is not null)
        {
            options.OpenApiDocument = OpenApiText.Create(additions.Content);
            options.SpecFolder = _spec.PathOf(parsed);
        }

        await using var simulator = await StartAsync(options, cancellationToken);
        faults.ForEach(simulator.Faults.Add);
        simulator.Faults.RealWorld = parsed.GetValue(_likeMeta) ? RealWorld(parsed) : null;
        if (output.IsJson)
        {
            output.WriteJson(writer => SimulatorSheet.WriteJson(writer, simulator), isIndented: false, isOwn: true);
        }
        else
        {
            SimulatorSheet.Show(output.Screen, Host.Streams.Out, simulator);
        }

        await WaitForStopAsync(cancellationToken);
        if (!output.IsJson)
        {
            Host.Streams.Out.WriteLine("Stopped.");
        }

        return ExitCode.Ok;
    }

    private RealWorldFaults RealWorld(ParseResult parsed)
    {
        var faults = new RealWorldFaults { HasAdvancedAccess = parsed.GetValue(_approved) };
        return parsed.GetValue(_seed) is { } seed ? faults with { Seed = seed } : faults;
    }

    // Here as well as in the simulator, so that a mistake is told as the commands of the spec tell it.
    private SpecSource LoadAdditions(ParseResult parsed, string path)
    {
        var spec = _spec.Load(parsed, Host);
        return spec.IsOverlay
            ? spec
            : throw new UsageException(
                $"{path} holds a whole spec, but a simulator serves the one it was built with.",
                "Name a folder of YAML without the section api: what your project adds."
            );
    }

    private static async Task<ThreadsSimulator> StartAsync(ThreadsSimulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await ThreadsSimulator.StartAsync(options, cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new UsageException(
                $"Port {options.Port} is in use by another program.",
                "Name another one with --port, or let --port 0 find one."
            );
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new UsageException(
                $"Port {options.Port} may not be used without more rights.",
                "Name one above 1023 with --port, or let --port 0 find one."
            );
        }
    }

    /// <summary>Being stopped is how this command ends well.</summary>
    private static async Task WaitForStopAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
