using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth logout`.</summary>
internal sealed class LogoutCommand : CliCommand
{
    private const string StillValid =
        "The token stays valid at Meta until it expires: there is no call to revoke one. To take the app its access, remove it in Threads: "
        + "Settings, Account, Website permissions.";

    private readonly Option<bool> _all = new("--all") { Description = "Forget all logins of the folder." };

    public LogoutCommand(CommandHost host)
        : base(host, "logout", "Forget a stored login. The token stays valid at Meta, which has no call to revoke it.")
    {
        Options.Add(CommonOptions.User());
        Options.Add(_all);
        Options.Add(CommonOptions.Store());
        Options.Add(CommonOptions.BaseAddress("Which server's logins."));
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [new("threads auth logout", "Forget the only login"), new("threads auth logout --user ada", "Forget one of several")];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.StoreVariables;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var user = CommonOptions.GetUser(parsed);
        if (parsed.GetValue(_all) && user is not null)
        {
            throw new UsageException("--all and --user contradict each other.", "Give one of them.");
        }

        var request = new TokenRequest(ApiCommand.ServerOf(parsed, Host)) { Store = CommonOptions.GetStore(parsed), IsQuiet = true };
        using var logins = StoredLogins.Need(Host, request);
        List<string> gone = [];
        IReadOnlyList<string> ids =
            parsed.GetValue(_all) ? await logins.ListAsync(cancellationToken)
            : await logins.PickAsync(user, cancellationToken) is { } picked ? [picked]
            : [];
        foreach (var id in ids)
        {
            var name = logins.NameOf(id);
            if (await logins.DeleteAsync(id, cancellationToken))
            {
                gone.Add(output.IsJson || name is null ? id : $"@{name}, id {id}");
            }
        }

        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                JsonLists.Write(writer, "logged_out", gone);
                writer.WriteString("note", StillValid);
                writer.WriteEndObject();
            });
            return ExitCode.Ok;
        }

        output.Screen.Write(
            gone.Count == 0
                ? Tables.Card([("logins", $"none in {logins.Folder}")])
                : Tables.Card([.. gone.Select(one => ("forgotten", (string?)one)), ("note", StillValid)])
        );
        return ExitCode.Ok;
    }
}
