using System.CommandLine;
using System.Globalization;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Schedule;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>A command about a schedule.</summary>
internal abstract class ScheduleSubcommand : CliCommand
{
    private readonly Option<string?> _database = ScheduleOptions.Database();

    protected ScheduleSubcommand(CommandHost host, string name, string description)
        : base(host, name, description)
    {
        Options.Add(_database);
        Options.Add(CommonOptions.BaseAddress("Where Threads is, or a simulator: each has a schedule of its own."));
        Options.Add(CommonOptions.Store());
    }

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScheduleVariables;

    public override IReadOnlyList<ExitCode> ExitCodes => HelpTexts.DatabaseExitCodes;

    protected sealed override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var address = ScheduleAddress.Find(Host, parsed.GetValue(_database), UserCommand.ServerOf(parsed, Host));
        try
        {
            return await RunAsync(parsed, address, output, cancellationToken);
        }
        catch (ScheduleConflictException conflict)
        {
            throw new UsageException(
                conflict.Message,
                conflict.Post is { } post ? $"To see it: {Line(parsed, address, "show", Number(post.Id))}" : null
            );
        }
        catch (Exception e) when (DatabaseFailure.Find(e) is { } failure)
        {
            throw DatabaseFailure.Describe(failure, address);
        }
    }

    protected abstract Task<ExitCode> RunAsync(
        ParseResult parsed,
        ScheduleAddress address,
        CommandOutput output,
        CancellationToken cancellationToken
    );

    /// <summary>The stored logins of this machine; null when there is no place for any.</summary>
    protected StoredLogins? OpenLogins(ParseResult parsed) =>
        StoredLogins.Open(
            Host,
            new TokenRequest(UserCommand.ServerOf(parsed, Host)) { Store = CommonOptions.GetStore(parsed), IsQuiet = true }
        );

    /// <summary>Writes the name of a user where it is known, and the id otherwise.</summary>
    protected static Func<string, string> UserNames(StoredLogins? logins) => id => logins?.NameOf(id) is { } name ? "@" + name : id;

    /// <summary>Gets the id of a user for whom something is planned.</summary>
    protected static async Task<string> PickUserAsync(
        StoredLogins? logins,
        string? user,
        ScheduleAddress address,
        CancellationToken cancellationToken
    )
    {
        // The logins of users whose schedule others share may be where the workers are.
        if (!address.IsOwn && user is not null && IsId(user) && !(await ListAsync(logins, cancellationToken)).Contains(user))
        {
            return user;
        }

        return (logins is null ? null : await logins.PickAsync(user, cancellationToken))
            ?? throw new UsageException(
                "There is no stored login, and a worker publishes with one when it is time.",
                "Log in first: threads auth login. A token in the environment is gone by then."
            );
    }

    /// <summary>Gets the id of a user who may be any.</summary>
    protected static async Task<string?> FindUserAsync(StoredLogins? logins, string? user, CancellationToken cancellationToken) =>
        user is null || IsId(user) ? user
        : logins is null ? throw new UsageException($"There is no stored login of {user}.", "Give the id of the user.")
        : await logins.PickAsync(user, cancellationToken);

    protected static UsageException NoPost(long id) =>
        new($"There is no scheduled post {Number(id)}.", "`threads schedule list --state all` lists those there are.");

    /// <summary>Writes a line that runs a command over the same schedule.</summary>
    protected string Line(ParseResult parsed, ScheduleAddress address, params string[] words)
    {
        List<string> line = ["threads", "schedule", .. words];
        foreach (var option in parsed.CommandResult.Command.Options.OfType<Option<string?>>())
        {
            if ((option == _database || option.Name is "--base-address" or "--store") && parsed.GetValue(option) is { } value)
            {
                // A connection string may hold a password.
                line.AddRange([option.Name, option == _database ? address.File ?? "DATABASE" : value]);
            }
        }

        return string.Join(' ', line.Select(ShellWord.Quote));
    }

    protected static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static bool IsId(string user) => user.All(char.IsAsciiDigit);

    private static async Task<IReadOnlyList<string>> ListAsync(StoredLogins? logins, CancellationToken cancellationToken) =>
        logins is null ? [] : await logins.ListAsync(cancellationToken);
}
