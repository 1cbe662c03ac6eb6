using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;

namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents what the build would say of the YAML in a folder.</summary>
/// <param name="Diagnostics">Each mistake and each warning, with its place.</param>
/// <param name="Files">The number of files that were read.</param>
public sealed record SpecLint(IReadOnlyList<SpecDiagnostic> Diagnostics, int Files)
{
    private const string OtherExtension = ".yml";

    /// <summary>Gets whether the build would fail.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => !diagnostic.Rule.IsWarning);

    /// <summary>Checks the spec this version was built from.</summary>
    /// <returns>What is wrong with it: nothing.</returns>
    public static SpecLint CheckBuiltIn()
    {
        var files = SpecSource.BuiltInFiles();
        return new(LinkedSpec.Load(files).Diagnostics, files.Count);
    }

    /// <summary>
    /// Checks the spec in a folder, or what the folder adds to the spec this version was built from, when none of it has the section
    /// <c>api</c>.
    /// </summary>
    /// <param name="folder">The folder. Its YAML is read with all folders below it.</param>
    /// <returns>What is wrong with it.</returns>
    /// <exception cref="SpecToolingException">There is no YAML in such a folder.</exception>
    public static SpecLint Check(string folder)
    {
        var files = Read(folder);
        var diagnostics = SpecSource.IsOverlay(files)
            ? LinkedOverlay.Load(SpecSource.BuiltInFiles(), files).Diagnostics
            : LinkedSpec.Load(files).Diagnostics;
        return new(diagnostics, files.Count);
    }

    private static IReadOnlyList<(string Path, string Text)> Read(string folder)
    {
        if (File.Exists(folder))
        {
            throw new SpecToolingException(
                $"{folder} is a file.",
                "Name its folder: files of a spec refer to each other, so that they are checked together."
            );
        }

        if (!Directory.Exists(folder))
        {
            throw new SpecToolingException($"There is no folder {folder}.", "Name the folder of a spec, such as spec.");
        }

        try
        {
            return SpecSource.Read(folder);
        }
        catch (SpecToolingException) when (Directory.EnumerateFiles(folder, "*" + OtherExtension, SearchOption.AllDirectories).Any())
        {
            throw new SpecToolingException(
                $"There is no .yaml file in {folder}, but files that end in {OtherExtension}.",
                "Rename them: only files that end in .yaml are read."
            );
        }
    }
}
