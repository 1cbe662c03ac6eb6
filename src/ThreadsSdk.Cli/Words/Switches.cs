using System.CommandLine;

namespace ThreadsSdk.Cli.Words;

/// <summary>Options that are given or not.</summary>
internal static class Switches
{
    /// <summary>
    /// Lets no switch take a value. System.CommandLine takes a `true` or `false` behind one as its value, so that a text is lost. Those
    /// that read a value themselves keep it.
    /// </summary>
    public static void TakeNoValue(Command command)
    {
        foreach (var option in command.Options.OfType<Option<bool>>().Where(option => option.CustomParser is null))
        {
            option.Arity = ArgumentArity.Zero;
        }

        foreach (var sub in command.Subcommands)
        {
            TakeNoValue(sub);
        }
    }
}
