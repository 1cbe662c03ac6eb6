namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents a spec that was written for an earlier version, whose language may have been another.</summary>
/// <param name="Content">What can be read of it.</param>
/// <param name="Faults">What cannot, each with its place.</param>
/// <param name="Unread">The files that look as if they were meant, but are not read because of their names.</param>
public sealed record OlderSpec(ThreadsSpecification Content, IReadOnlyList<string> Faults, IReadOnlyList<string> Unread)
{
    /// <summary>
    /// Loads the spec in a folder or file, or the one this version was built from with what the folder adds to it.
    /// </summary>
    /// <param name="path">The folder, whose YAML is read with all folders below it; or a file.</param>
    /// <returns>The spec.</returns>
    /// <exception cref="SpecToolingException">There is no spec, or its section <c>api</c> cannot be read.</exception>
    public static OlderSpec Load(string path)
    {
        var files = SpecFiles.Read(path);
        var (content, diagnostics) = files.Link();
        IReadOnlyList<string> faults = [.. diagnostics.Where(fault => !fault.Rule.IsWarning).Select(fault => fault.ToString())];
        return content.Api is not null
            ? new(content, faults, files.Unread)
            : throw new SpecToolingException(
                $"The section 'api' of the spec in {path} cannot be read.",
                faults is [var first, ..] ? first : "Name the folder that holds all of its files, such as spec."
            );
    }
}
