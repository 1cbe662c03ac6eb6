using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks listen`.</summary>
internal sealed class ListenCommand : CliCommand
{
    private readonly ListenOptions _options = new();

    public ListenCommand(CommandHost host)
        : base(host, "listen", "Show what webhooks tell, of a simulator or of Meta, and send it on to your app, until Ctrl+C.")
    {
        foreach (var option in _options.All)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads webhooks listen", "See all that a running simulator tells"),
        new("threads webhooks listen --forward-to http://localhost:5000/webhooks/threads", "And send it on to your app"),
        new(
            "threads webhooks listen --public-url https://you.example/hooks --port 8080",
            $"Take what Meta tells, behind your tunnel or proxy, with {CommandEnvironment.ApiSecret} set"
        ),
        new("threads webhooks listen --json | jq 'select(.type == \"event\").changes'", "For scripts: a line of JSON for each event"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.WebhookVariables;

    /// <summary>Being stopped is how this command ends well.</summary>
    public override IReadOnlyList<ExitCode> ExitCodes { get; } = [.. HelpTexts.WebhookExitCodes.Except([ExitCode.Cancelled])];

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "What comes and goes:",
            [
                "The body goes to the app byte for byte, with its signature and its content type. Whoever sent it gets the status of the app's "
                    + "response, or 502 where none came, and sends it again as if the app had been called without this command.",
                "Keys, or the same letters in the standard input: r sends the last event to the app again, 2 to 9 the second to ninth last, "
                    + "q ends.",
                "A simulator has a secret of its own, which it shows when it starts. Without one signatures are not checked, and it is said so.",
                "With --json each line has a type: listening, event, again, refused or note.",
            ]
        );

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = _options.Read(parsed, Host);
        using var app = request.ForwardTo is { } address ? new AppForwarder(address, Host.Clock) : null;
        IEventOutput events = output.IsJson ? new EventJson(output) : new EventText(Host, output);
        var session = new ListenSession(Host, events, app)
        {
            ShowsHandshakes = request.PublicUrl is not null,
            SignatureAdvice = request.PublicUrl is null
                ? "If it was the simulator: it shows its app secret when it starts, a new one each time. Give that to this command."
                : "If it was Meta: the secret has to be that of the Threads app, not of the Meta app.",
        };
        if (request.PublicUrl is { } publicUrl)
        {
            await ListenToMetaAsync(request, publicUrl, session, events, output, cancellationToken);
        }
        else
        {
            await ListenToSimulatorAsync(request, session, events, output, cancellationToken);
        }

        events.Note(session.Summary);
        return ExitCode.Ok;
    }

    private async Task ListenToSimulatorAsync(
        ListenRequest request,
        ListenSession session,
        IEventOutput events,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        using var simulator = SimulatorClient.Connect(request.Simulator, Host);

        // Nobody but the simulator knows the path, so that no page of a browser can send anything.
        var rules = new ReceiverRules(NewSecret()) { Path = $"/{NewSecret()}", AppSecret = request.AppSecret };
        await using var receiver = await WebhookReceiver.StartAsync(rules, session, cancellationToken);
        var callback = new Uri($"http://127.0.0.1:{receiver.Port}{rules.Path}");
        var subscription = new SimulatorSubscription(simulator, callback, rules.VerifyToken, request.Fields, session.Note);
        await subscription.SubscribeAsync(cancellationToken);
        try
        {
            if (output.IsJson)
            {
                output.WriteJson(writer => WriteReady(writer, request, callback, simulator.Address), isIndented: false);
            }
            else
            {
                events.Note($"Listening to the simulator at {simulator.Address}: {string.Join(", ", request.Fields)}.");
                Say(request, session, events);
            }

            await RunAsync(session, stop => subscription.WatchAsync(Host.Clock, stop), cancellationToken);
        }
        finally
        {
            await subscription.RemoveAsync();
        }
    }

    private async Task ListenToMetaAsync(
        ListenRequest request,
        Uri publicUrl,
        ListenSession session,
        IEventOutput events,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var generated = request.VerifyToken is null ? NewSecret() : null;
        var rules = new ReceiverRules(request.VerifyToken ?? generated!)
        {
            Port = request.Port,
            PublicHost = publicUrl.IdnHost,
            AppSecret = request.AppSecret,
        };
        await using var receiver = await WebhookReceiver.StartAsync(rules, session, cancellationToken);
        if (output.IsJson)
        {
            output.WriteJson(
                writer => WriteReady(writer, request, publicUrl, null, receiver.Port, generated),
                isIndented: false,
                isOwn: true
            );
        }
        else
        {
            var webhooks = OperationCatalog.BuiltIn.Spec.Webhooks.Where(webhook => request.Fields.Contains(new WebhookField(webhook.Key)));
            foreach (var step in DashboardSteps.For(publicUrl, receiver.Port, generated, [.. webhooks]))
            {
                events.Note(step);
            }

            events.Note("");
            events.Note($"Listening on port {receiver.Port} of this machine.");
            Say(request, session, events);
        }

        await RunAsync(session, _ => Task.CompletedTask, cancellationToken);
    }

    private static void Say(ListenRequest request, ListenSession session, IEventOutput events)
    {
        events.Note(
            request.ForwardTo is { } app
                ? $"Each event goes on to {WebAddress.Show(app)}."
                : "Events are only shown; --forward-to sends them on."
        );
        events.Note(
            request.AppSecret is null
                ? "Signatures are not checked. To check them, give the app secret that the simulator shows when it starts: in "
                    + $"{CommandEnvironment.ApiSecret}, or with --app-secret-stdin."
                : "Signatures are checked; what is not signed right is refused and goes no further."
        );
        events.Note(session.Keys);
    }

    /// <summary>Runs until somebody stops it, which is how this command ends well, or until nothing can be shown any more.</summary>
    private async Task RunAsync(ListenSession session, Func<CancellationToken, Task> watch, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] beside = [KeyInput.ReadAsync(Host, session.PressAsync, stop.Token), watch(stop.Token)];
        try
        {
            await session.End.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void WriteReady(
        Utf8JsonWriter writer,
        ListenRequest request,
        Uri callback,
        string? simulator,
        int? port = null,
        string? verifyToken = null
    )
    {
        writer.WriteStartObject();
        writer.WriteString("type", "listening");
        writer.WriteString("callback_url", callback.AbsoluteUri);
        writer.WriteString("simulator", simulator);
        if (port is { } number)
        {
            writer.WriteNumber("port", number);
        }

        if (verifyToken is not null)
        {
            writer.WriteString("verify_token", verifyToken);
        }

        JsonLists.Write(writer, "fields", request.Fields.Select(field => field.ToString()));
        writer.WriteString("forward_to", request.ForwardTo is { } app ? WebAddress.Show(app) : null);
        writer.WriteBoolean("checks_signatures", request.AppSecret is not null);
        writer.WriteEndObject();
    }

    private static string NewSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
