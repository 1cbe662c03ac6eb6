using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands;

/// <summary>A command on behalf of a user. It asks for the token when it needs it.</summary>
internal abstract class UserCommand : CliCommand
{
    protected UserCommand(CommandHost host, string name, string description)
        : base(host, name, description)
    {
        Options.Add(CommonOptions.BaseAddress("Where Threads is, or a simulator."));
        Options.Add(CommonOptions.TokenFromInput());
        Options.Add(CommonOptions.User());
        Options.Add(CommonOptions.Store());
    }

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ApiVariables;

    public override bool TakesToken(ParseResult parsed) => true;

    /// <summary>Reads the base address of a command line or of the environment.</summary>
    public static Uri? BaseAddress(ParseResult parsed, CommandHost host)
    {
        var text = CommonOptions.GetBaseAddress(parsed) ?? host.Environment[CommandEnvironment.BaseAddress];
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new UsageException(
                "The base address is not an absolute address.",
                $"Give one like {ThreadsApi.GraphHost} or http://127.0.0.1:{SimulatorAddress.UsualPort}."
            );
    }

    /// <summary>Gets the server of a command line: Threads itself unless another one is named.</summary>
    public static Uri ServerOf(ParseResult parsed, CommandHost host) => BaseAddress(parsed, host) ?? ThreadsApi.GraphHost;

    /// <summary>Gets the choice of a token that a command line makes.</summary>
    public static TokenRequest TokenRequestOf(ParseResult parsed, CommandHost host) =>
        new(ServerOf(parsed, host))
        {
            IsFromInput = CommonOptions.IsTokenFromInput(parsed),
            User = CommonOptions.GetUser(parsed),
            Store = CommonOptions.GetStore(parsed),
        };

    /// <summary>A client for calls that need no token.</summary>
    protected ThreadsClient ConnectWithoutToken(ParseResult parsed) => new(Connection.To(ServerOf(parsed, Host), Host));

    /// <summary>A client with the user's token.</summary>
    protected async Task<ThreadsClient> ConnectAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = TokenRequestOf(parsed, Host) with { IsQuiet = output.IsJson };
        var token = await TokenSource.ReadAsync(Host, request, cancellationToken);
        return new ThreadsClient(Connection.To(request.Server, Host, token));
    }
}
