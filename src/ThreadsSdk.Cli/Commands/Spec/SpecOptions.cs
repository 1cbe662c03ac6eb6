using System.CommandLine;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>Options of the commands of `threads spec`.</summary>
internal static class SpecOptions
{
    public static Option<string?> Folder() => new("--spec")
    {
        Description = "The folder of another spec. When left out, the one this version was built from.",
        HelpName = "folder",
    };
}
