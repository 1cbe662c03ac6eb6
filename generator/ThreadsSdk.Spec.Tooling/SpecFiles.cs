using System.Reflection;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;

namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents the YAML files of a spec, or of what adds to one.</summary>
/// <param name="All">The YAML, by path, in the order of the paths.</param>
internal sealed partial record SpecFiles(IReadOnlyList<(string Path, string Text)> All)
{
    private const string Folder = "spec/";
    private const string Extension = ".yaml";
    private const string RenameStep = "Rename it: only files that end in " + Extension + " are read.";
    private const string PlaceStep = "Name the folder of a spec, such as spec, or its one " + Extension + " file.";

    /// <summary>What the names of YAML files end in elsewhere. A build does not read such files.</summary>
    private const string OtherExtension = ".yml";

    /// <summary>Gets the files that look as if they were meant, but are not read because of their names.</summary>
    public IReadOnlyList<string> Unread { get; private init; } = [];

    /// <summary>Gets whether the files only add to the spec this version was built from: none has the section <c>api</c>.</summary>
    public bool IsOverlay => !All.Any(file => ApiSection().IsMatch(file.Text));

    /// <summary>Reads a file, or all files of a folder and the folders below it.</summary>
    /// <exception cref="SpecToolingException">There is none, or it cannot be read.</exception>
    public static SpecFiles Read(string path)
    {
        try
        {
            return File.Exists(path) ? ReadFile(path)
                : Directory.Exists(path) ? ReadFolder(path)
                : throw new SpecToolingException($"There is no folder or file {path}.", PlaceStep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    /// <summary>Reads the files of the spec this version was built from.</summary>
    public static SpecFiles ReadBuiltIn()
    {
        var assembly = typeof(SpecFiles).Assembly;
        return new([
            .. assembly
                .GetManifestResourceNames()
                .Where(name => Path.GetExtension(name) == Extension)
                .Order(StringComparer.Ordinal)
                .Select(name => (name, Resource(assembly, name))),
        ]);
    }

    /// <summary>Reads the drift that is known of the spec this version was built from.</summary>
    public static string ReadBuiltInDrift() => Resource(typeof(SpecFiles).Assembly, Folder + KnownDrift.FileName);

    /// <summary>Reads the drift that is known of a spec: beside the files of its folder, if at all.</summary>
    /// <exception cref="SpecToolingException">It cannot be read.</exception>
    public static string ReadDrift(string path)
    {
        var known = Path.Combine(path, KnownDrift.FileName);
        try
        {
            return File.Exists(known) ? File.ReadAllText(known) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    /// <summary>Links the files; those that only add, with the spec this version was built from.</summary>
    public (ThreadsSpecification Content, IReadOnlyList<SpecDiagnostic> Diagnostics) Link()
    {
        if (!IsOverlay)
        {
            return LinkedSpec.Load(All);
        }

        var (overlay, diagnostics) = LinkedOverlay.Load(ReadBuiltIn().All, All);
        return (overlay.Whole, diagnostics);
    }

    private static SpecFiles ReadFile(string path) =>
        path switch
        {
            // Without an ending it may be a pipe of the shell, such as <(git show v0.1.0:spec/threads.yaml).
            _ when HasExtension(path, Extension) || !Path.HasExtension(path) => new([Text(path)]),
            _ when HasExtension(path, OtherExtension) => throw new SpecToolingException($"{path} is no {Extension} file.", RenameStep),
            _ => throw new SpecToolingException($"{path} is no {Extension} file.", PlaceStep),
        };

    private static SpecFiles ReadFolder(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var files = paths
            .Where(path => HasExtension(path, Extension))
            .Select(Text)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var unread = paths.Where(path => HasExtension(path, OtherExtension)).ToList();
        return files.Count > 0 ? new(files) { Unread = unread }
            : unread.Count > 0
                ? throw new SpecToolingException(
                    $"There is no {Extension} file in {folder}, but {Path.GetRelativePath(folder, unread[0])}.",
                    RenameStep
                )
            : throw new SpecToolingException($"There is no {Extension} file in {folder}.", PlaceStep);
    }

    private static SpecToolingException Unreadable(string path, Exception exception) =>
        new($"The spec in {path} cannot be read: {exception.Message}", PlaceStep);

    private static (string Path, string Text) Text(string path) => (path.Replace('\\', '/'), File.ReadAllText(path));

    // Whatever its case, as a build takes it.
    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    // Read as text, because a file that is no YAML counts as well.
    [GeneratedRegex(@"^api\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ApiSection();

    private static string Resource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
