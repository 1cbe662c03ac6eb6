using System.Text.Json;
using Spectre.Console;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>All one needs to use a simulator. Its tokens and secrets open nothing but the simulator.</summary>
internal static class SimulatorSheet
{
    public static void Show(IAnsiConsole screen, TextWriter lines, ThreadsSimulator simulator)
    {
        var address = Address(simulator);
        screen.Write(new Rule("Threads simulator") { Justification = Justify.Left, Style = Tables.Quiet });
        screen.Write(
            Tables.Card([
                ("address", address),
                ("app id", simulator.App.Id),
                ("app secret", simulator.App.Secret),
                ("redirect", simulator.App.RedirectUri),
                ("OpenAPI", address + "/openapi.json"),
                (
                    "like Meta",
                    simulator.Faults.RealWorld is null
                        ? "no; --like-meta brings the delays and errors of production"
                        : "yes, with the delays and errors of production"
                ),
            ])
        );

        var users = new Listing(new("user"), ListColumn.Text("name"), new("id"));
        foreach (var user in simulator.Users)
        {
            users.Add("@" + user.Username, user.Name, user.Id);
        }

        screen.Write(users);

        // From here on written without Spectre.Console, which would break a long line that has to be copied whole.
        lines.WriteLine("Access tokens with all scopes, good for nothing but this simulator:");
        lines.WriteLine();
        var width = simulator.Users.Max(user => user.Username.Length);
        foreach (var user in simulator.Users)
        {
            lines.WriteLine($"  @{user.Username.PadRight(width)}  {user.AccessToken}");
        }

        lines.WriteLine();
        lines.WriteLine("Try it in another shell:");
        lines.WriteLine();
        lines.WriteLine($"  export {CommandEnvironment.BaseAddress}={address}");
        lines.WriteLine($"  export {CommandEnvironment.AccessToken}={simulator.Users[0].AccessToken}");
        lines.WriteLine("  threads me");
        lines.WriteLine(
            $"  curl -H \"Authorization: Bearer ${CommandEnvironment.AccessToken}\" "
                + $"${CommandEnvironment.BaseAddress}/{ThreadsApi.Version}/{ThreadsApi.OwnUser}"
        );
        lines.WriteLine();
        lines.WriteLine($"Open {address} in a browser to see each post and request, and why one failed.");
        lines.WriteLine("Ctrl+C stops it, and all that was posted is gone.");
        lines.Flush();
    }

    public static void WriteJson(Utf8JsonWriter writer, ThreadsSimulator simulator)
    {
        writer.WriteStartObject();
        writer.WriteString("base_address", Address(simulator));
        writer.WriteString("app_id", simulator.App.Id);
        writer.WriteString("app_secret", simulator.App.Secret);
        writer.WriteString("redirect_uri", simulator.App.RedirectUri);
        writer.WriteString("openapi", Address(simulator) + "/openapi.json");
        writer.WriteBoolean("like_meta", simulator.Faults.RealWorld is not null);
        writer.WriteStartArray("users");
        foreach (var user in simulator.Users)
        {
            writer.WriteStartObject();
            writer.WriteString("id", user.Id);
            writer.WriteString("username", user.Username);
            writer.WriteString("access_token", user.AccessToken);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Without the slash at the end, so that paths can be put behind it.
    private static string Address(ThreadsSimulator simulator) => simulator.BaseAddress.GetLeftPart(UriPartial.Authority);
}
