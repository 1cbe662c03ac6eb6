using System.Reflection;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;

namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents a spec together with the files it was read from.</summary>
/// <param name="Content">The spec.</param>
/// <param name="Files">The YAML, by path.</param>
/// <param name="Known">The findings in which the spec is right to differ from other documents.</param>
public sealed partial record SpecSource(ThreadsSpecification Content, IReadOnlyList<(string Path, string Text)> Files, KnownDrift Known)
{
    private const string Folder = "spec/";
    private const string Extension = ".yaml";
    private const string FolderStep = "Name the folder of a spec, such as spec.";
    private const int MostErrorsShown = 10;

    /// <summary>Loads the spec this version was built from.</summary>
    /// <returns>The spec.</returns>
    public static SpecSource LoadBuiltIn() => Link(BuiltInFiles(), Resource(typeof(SpecSource).Assembly, Folder + KnownDrift.FileName));

    /// <summary>
    /// Loads the spec in a folder or file, or the one this version was built from with what the folder adds to it.
    /// </summary>
    /// <param name="folder">The folder, whose YAML is read with all folders below it; or a file.</param>
    /// <returns>The spec.</returns>
    /// <exception cref="SpecToolingException">The folder holds no spec, or one with errors.</exception>
    public static SpecSource Load(string folder)
    {
        var known = Path.Combine(folder, KnownDrift.FileName);
        return Link(Read(folder), File.Exists(known) ? ReadText(folder, known) : "");
    }

    /// <summary>Loads a spec that was written for an earlier version, whose language may have been another.</summary>
    /// <param name="folder">The folder, or a file that holds all of a spec.</param>
    /// <returns>What can be read of it, and what cannot, each fault with its place.</returns>
    /// <exception cref="SpecToolingException">There is no spec.</exception>
    public static (ThreadsSpecification Content, IReadOnlyList<string> Faults) LoadOlder(string folder)
    {
        var (content, diagnostics) = LinkedSpec.Load(Read(folder));
        return content.Api is not null ? (content, [.. diagnostics.Select(fault => fault.ToString())]) : throw NoApi();
    }

    /// <summary>Reads the YAML of a folder, or a file.</summary>
    /// <exception cref="SpecToolingException">There is none, or it cannot be read.</exception>
    internal static IReadOnlyList<(string Path, string Text)> Read(string folder)
    {
        try
        {
            var paths = File.Exists(folder) ? [folder] : Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories);
            var files = paths
                .Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToList();
            return files.Count > 0 ? files : throw new SpecToolingException($"There is no {Extension} file in {folder}.", FolderStep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder, exception);
        }
    }

    private static string ReadText(string folder, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder, exception);
        }
    }

    private static SpecToolingException Unreadable(string folder, Exception exception) =>
        new($"The spec in {folder} cannot be read: {exception.Message}", FolderStep);

    private static SpecToolingException NoApi() =>
        new("The spec has no section 'api'.", "Name the folder that holds all of its files, such as spec.");

    private static SpecSource Link(IReadOnlyList<(string Path, string Text)> files, string known)
    {
        var (content, diagnostics) = LinkOne(files);
        if (diagnostics.Count > 0)
        {
            throw new SpecToolingException(
                $"The spec has faults ({diagnostics.Count}).",
                string.Join('\n', diagnostics.Take(MostErrorsShown).Select(fault => fault.ToString()))
            );
        }

        return new SpecSource(content, files, KnownDrift.Parse(known));
    }

    /// <summary>Returns whether files only add to the spec this version was built from: none has the section <c>api</c>.</summary>
    /// <param name="files">The YAML, by path.</param>
    /// <returns>Whether they do.</returns>
    public static bool IsOverlay(IReadOnlyList<(string Path, string Text)> files) => !files.Any(file => ApiSection().IsMatch(file.Text));

    /// <summary>Files without the section <c>api</c> are no spec of their own: they add to the one this version was built from.</summary>
    private static (ThreadsSpecification Content, IReadOnlyList<SpecDiagnostic> Errors) LinkOne(
        IReadOnlyList<(string Path, string Text)> files
    )
    {
        if (!IsOverlay(files))
        {
            return LinkedSpec.Load(files);
        }

        var (overlay, diagnostics) = LinkedOverlay.Load(BuiltInFiles(), files);
        return (overlay.Whole, [.. diagnostics.Where(diagnostic => !diagnostic.Rule.IsWarning)]);
    }

    /// <summary>Reads the files of the spec this version was built from.</summary>
    internal static IReadOnlyList<(string Path, string Text)> BuiltInFiles()
    {
        var assembly = typeof(SpecSource).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => Path.GetExtension(name) == Extension)
                .Order(StringComparer.Ordinal)
                .Select(name => (name, Resource(assembly, name))),
        ];
    }

    // Read as text, because a file that is no YAML counts as well.
    [GeneratedRegex(@"^api\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ApiSection();

    private static string Resource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
