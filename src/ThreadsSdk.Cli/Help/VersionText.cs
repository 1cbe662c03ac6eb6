using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Help;

/// <summary>Writes the version of the command and of the API.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public static string Line { get; } = $"threads {OwnVersion()} (Threads API {ThreadsApi.Version}, spec of {ThreadsApi.SpecDate})";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Line);
        return ExitCode.Ok.Number;
    }

    // What follows the plus sign is the commit it was built from.
    private static string OwnVersion() =>
        typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "unknown";
}
