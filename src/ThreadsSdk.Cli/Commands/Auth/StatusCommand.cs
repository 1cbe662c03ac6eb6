using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth status`.</summary>
internal sealed class StatusCommand : CliCommand
{
    public StatusCommand(CommandHost host)
        : base(host, "status", "Show which logins are kept and until when they are good. Sends nothing; shows no token.")
    {
        Options.Add(CommonOptions.Store());
        Options.Add(CommonOptions.BaseAddress("Which server's logins."));
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads auth status", "Who is logged in?"),
        new("threads auth status --json | jq -e '.logins[] | select(.state == \"expired\")'", "For scripts: which logins have expired"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.StoreVariables;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = new TokenRequest(ApiCommand.ServerOf(parsed, Host)) { Store = CommonOptions.GetStore(parsed), IsQuiet = true };
        using var logins = StoredLogins.Need(Host, request);
        List<Row> rows = [];
        foreach (var user in await logins.ListAsync(cancellationToken))
        {
            rows.Add(new Row(user, logins.NameOf(user), await logins.PeekAsync(user, cancellationToken)));
        }

        var variable = Host.Environment[CommandEnvironment.AccessToken]?.Length;
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, logins.Folder, variable, rows));
            return ExitCode.Ok;
        }

        if (rows.Count > 0)
        {
            ShowTable(output, rows);
        }
        else
        {
            output.Screen.Write(Tables.Card([("logins", "none; `threads auth login` adds one")]));
        }

        output.Screen.Write(
            Tables.Card([
                ("kept in", logins.Folder),
                ("scopes by name", rows.Count == 0 ? null : "threads auth inspect, or --json here"),
                (
                    CommandEnvironment.AccessToken,
                    variable is null ? null : $"is set ({variable} characters), and goes before stored logins"
                ),
                .. NotesOf(rows).Select(note => (note.About, (string?)note.Text)),
            ])
        );
        return ExitCode.Ok;
    }

    private void ShowTable(CommandOutput output, List<Row> rows)
    {
        var list = new Listing(
            new("user"),
            new("id"),
            new("state"),
            new("expires"),
            ListColumn.Number("token"),
            ListColumn.Number("scopes")
        );
        foreach (var (user, name, credentials) in rows)
        {
            list.Add(
                name is null ? null : "@" + name,
                user,
                State(credentials),
                credentials is null ? null : NewToken.Expiry(credentials.ExpiresAt, Host.Clock),
                credentials is null ? null : $"{credentials.AccessToken.Length} characters",
                credentials is null ? null : Plain.Number(credentials.Scopes.Count)
            );
        }

        output.Screen.Write(list);
    }

    private void WriteJson(Utf8JsonWriter writer, string folder, int? variable, List<Row> rows)
    {
        writer.WriteStartObject();
        writer.WriteString("kept_in", folder);
        if (variable is { } length)
        {
            writer.WriteNumber("environment_token_length", length);
        }

        writer.WriteStartArray("logins");
        foreach (var (user, name, credentials) in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("user", user);
            if (name is not null)
            {
                writer.WriteString("username", name);
            }

            writer.WriteString("state", State(credentials));
            if (credentials is not null)
            {
                writer.WriteString("expires", credentials.ExpiresAt);
                writer.WriteBoolean("can_refresh", credentials.CanRefresh(Host.Clock));
                writer.WriteNumber("token_length", credentials.AccessToken.Length);
                JsonLists.Write(writer, "scopes", credentials.Scopes.Select(scope => scope.ToString()));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonLists.Write(writer, "notes", NotesOf(rows).Select(note => $"{note.About}: {note.Text}"));
        writer.WriteEndObject();
    }

    private static IReadOnlyList<(string About, string Text)> NotesOf(List<Row> rows) =>
        rows.Count == 0 ? [] : AccessNotes.For([.. rows.SelectMany(row => row.Credentials?.Scopes ?? [])]);

    private string State(ThreadsCredentials? credentials) =>
        credentials is null ? "damaged"
        : credentials.IsExpired(Host.Clock) ? "expired"
        : "good";

    private sealed record Row(string User, string? Name, ThreadsCredentials? Credentials);
}
