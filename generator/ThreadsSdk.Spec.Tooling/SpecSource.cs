namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents a spec together with the files it was read from.</summary>
/// <param name="Content">The spec.</param>
/// <param name="Files">The YAML, by path.</param>
/// <param name="Known">The findings in which the spec is right to differ from other documents.</param>
public sealed record SpecSource(ThreadsSpecification Content, IReadOnlyList<(string Path, string Text)> Files, KnownDrift Known)
{
    private const int MostErrorsShown = 10;

    /// <summary>Gets whether the files only add to the spec this version was built from: none has the section <c>api</c>.</summary>
    public bool IsOverlay { get; private init; }

    /// <summary>Gets the files that look as if they were meant, but are not read because of their names.</summary>
    public IReadOnlyList<string> Unread { get; private init; } = [];

    /// <summary>Loads the spec this version was built from.</summary>
    /// <returns>The spec.</returns>
    public static SpecSource LoadBuiltIn() => Link(SpecFiles.ReadBuiltIn(), SpecFiles.ReadBuiltInDrift());

    /// <summary>
    /// Loads the spec in a folder or file, or the one this version was built from with what the folder adds to it.
    /// </summary>
    /// <param name="path">The folder, whose YAML is read with all folders below it; or a file.</param>
    /// <returns>The spec.</returns>
    /// <exception cref="SpecToolingException">There is no spec, or one with errors.</exception>
    public static SpecSource Load(string path)
    {
        var files = SpecFiles.Read(path);
        return Link(files, SpecFiles.ReadDrift(path));
    }

    private static SpecSource Link(SpecFiles files, string known)
    {
        var (content, diagnostics) = files.Link();
        var errors = diagnostics.Where(diagnostic => !diagnostic.Rule.IsWarning).ToList();
        if (errors.Count > 0)
        {
            throw new SpecToolingException(
                $"The spec has faults ({errors.Count}).",
                string.Join('\n', errors.Take(MostErrorsShown).Select(error => error.ToString()))
            );
        }

        return new SpecSource(content, files.All, KnownDrift.Parse(known)) { IsOverlay = files.IsOverlay, Unread = files.Unread };
    }
}
