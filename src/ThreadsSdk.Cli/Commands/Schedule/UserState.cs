using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>Shows whether a user is paused.</summary>
internal static class UserState
{
    public static void Show(CommandOutput output, string user, string name, bool isPaused)
    {
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("user", user);
                writer.WriteBoolean("paused", isPaused);
                writer.WriteEndObject();
            });
        }
        else
        {
            output.Screen.Write(Tables.Card([("user", name), ("paused", isPaused ? "yes" : "no")]));
        }
    }
}
