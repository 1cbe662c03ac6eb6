using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>Puts a new token where it is wanted, and says so.</summary>
internal static class TokenOutput
{
    /// <summary>Sets the variable of a .env file.</summary>
    /// <returns>The place it was written to, and a remark.</returns>
    public static (string Place, string? Note) Write(EnvTarget target, string token)
    {
        var edit = target.Write(token);
        return (
            $"{target.Path}, line {edit.Line}: {target.Variable}{(edit.Count == 0 ? ", added" : "")}",
            edit.Count < 2
                ? null
                : $"{target.Variable} stands {edit.Count} times in {target.Path}. The last place is the one that counts, and only that "
                    + "was changed."
        );
    }

    public static void Show(CommandHost host, CommandOutput output, NewToken token, bool isSilent, bool showToken)
    {
        if (isSilent)
        {
            return;
        }

        if (output.IsJson)
        {
            output.WriteJson(writer => token.WriteJson(writer, showToken), isOwn: showToken);
        }
        else if (showToken)
        {
            host.Streams.Out.WriteLine(token.Token);
        }
        else
        {
            output.Screen.Write(token.ToCard(host.Clock));
        }
    }

    public static void Warn(CommandHost host, CommandOutput output, bool isSilent, string what)
    {
        if (!isSilent && !output.IsJson)
        {
            host.Streams.Error.WriteLine(
                $"note: {what} now stands in the history of your shell. The environment and the standard input are better places."
            );
        }
    }
}
