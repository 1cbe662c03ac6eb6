using System.CommandLine;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth inspect`.</summary>
internal sealed class InspectCommand : CliCommand
{
    public InspectCommand(CommandHost host)
        : base(
            host,
            "inspect",
            "Ask Meta what it knows of a token: whose it is, what it may do, when it expires. Meta tells only testers of the app."
        )
    {
        Options.Add(CommonOptions.BaseAddress("Where Threads is, or a simulator."));
        Options.Add(CommonOptions.TokenFromInput());
        Options.Add(CommonOptions.User());
        Options.Add(CommonOptions.Store());
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads auth inspect", "The token of the environment, or of the stored login"),
        new("threads auth inspect --token-stdin < token.txt", "Whose token is this?"),
        new("threads auth inspect --json", "All of it"),
    ];

    public override bool TakesToken(ParseResult parsed) => true;

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.StoreVariables;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = ApiCommand.TokenRequestOf(parsed, Host);
        var token = await TokenSource.ReadAsync(Host, request, cancellationToken);
        using var threads = new ThreadsClient(Connection.To(request.Server, Host, token));
        var inspection = await output.WaitAsync("Asking about the token", threads.OAuth.InspectTokenAsync(token, cancellationToken));
        output.Write(inspection, Card);
        return ExitCode.Ok;
    }

    private IRenderable Card(TokenInspection inspection) =>
        Tables.Card([
            (
                "valid",
                inspection.IsValid switch
                {
                    true => "yes",
                    false => "no: it has expired, was revoked, or never was one",
                    _ => null,
                }
            ),
            ("user", inspection.UserId),
            ("app", inspection.Application),
            ("kind", inspection.Type?.ToString()),
            ("issued", inspection.IssuedAt is { } issued ? $"{Plain.Time(issued)} UTC" : null),
            ("expires", Until(inspection.ExpiresAt)),
            ("access until", Until(inspection.DataAccessExpiresAt)),
            ("scopes", inspection.Scopes is { Count: > 0 } scopes ? string.Join(", ", scopes) : null),
        ]);

    private string? Until(DateTimeOffset? time) => time is { } end ? NewToken.Expiry(end, Host.Clock) : null;
}
