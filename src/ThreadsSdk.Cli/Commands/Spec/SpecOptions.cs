using System.CommandLine;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>Options of the commands of `threads spec`.</summary>
internal static class SpecOptions
{
    public static Option<string?> Folder() =>
        new("--spec")
        {
            Description =
                "The folder of another spec, or of YAML that adds to the one this version was built from, as ThreadsSdk.Generator reads it.",
            HelpName = "folder",
        };

    /// <summary>Loads the spec in a folder, or the one this version was built from.</summary>
    public static SpecSource Load(string? folder) => folder is null ? SpecSource.LoadBuiltIn() : SpecSource.Load(folder);
}
