using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents what the build would say of the YAML in a folder.</summary>
/// <param name="Diagnostics">Each mistake and each warning, with its place.</param>
/// <param name="Files">The number of files that were read.</param>
/// <param name="Unread">The files that look as if they were meant, but are not read because of their names.</param>
public sealed record SpecLint(IReadOnlyList<SpecDiagnostic> Diagnostics, int Files, IReadOnlyList<string> Unread)
{
    /// <summary>Gets whether the build would fail.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => !diagnostic.Rule.IsWarning);

    /// <summary>Checks the spec this version was built from.</summary>
    /// <returns>What is wrong with it: nothing.</returns>
    public static SpecLint CheckBuiltIn() => Check(SpecFiles.ReadBuiltIn());

    /// <summary>
    /// Checks the spec in a folder or file, or what it adds to the spec this version was built from, when none of it has the section
    /// <c>api</c>.
    /// </summary>
    /// <param name="path">The folder, whose YAML is read with all folders below it; or a file.</param>
    /// <returns>What is wrong with it.</returns>
    /// <exception cref="SpecToolingException">There is no YAML at such a place.</exception>
    public static SpecLint Check(string path) => Check(SpecFiles.Read(path));

    private static SpecLint Check(SpecFiles files) => new(files.Link().Diagnostics, files.All.Count, files.Unread);
}
