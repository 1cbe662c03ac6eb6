using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth`.</summary>
internal sealed class AuthCommand : Command, IHasExamples
{
    public AuthCommand(CommandHost host)
        : base("auth", "Log in, and look after tokens.")
    {
        Add(new LoginCommand(host));
        Add(new ExchangeCommand(host));
        Add(new RefreshCommand(host));
        Add(new StatusCommand(host));
        Add(new LogoutCommand(host));
        Add(new InspectCommand(host));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads auth login", "Log in with a browser; the login is kept and refreshes itself"),
        new("threads auth status", "Which logins are kept, and until when they are good"),
        new("threads auth refresh --auto", "Refresh the token in a .env file, say once a week from cron"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.LoginVariables;

    public IReadOnlyList<ExitCode> ExitCodes => ExitCode.Calling;

    public bool TakesToken(ParseResult parsed) => false;
}
