using System.Reflection;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Linking;

namespace ThreadsSdk.Cli.Drift;

/// <summary>The spec, with the files it was read from.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Files">The YAML, by path.</param>
/// <param name="Known">Where it is right to differ from others.</param>
internal sealed record SpecSource(ThreadsSpecification Content, IReadOnlyList<(string Path, string Text)> Files, KnownDrift Known)
{
    private const string Folder = "spec/";
    private const string Extension = ".yaml";
    private const string FolderStep = "Name the folder of a spec, such as spec.";
    private const int MostFaultsShown = 10;

    /// <summary>Reads a folder, or the spec this version was built from.</summary>
    /// <exception cref="UsageException">The folder holds no spec, or one with faults.</exception>
    public static SpecSource Load(string? folder)
    {
        var source = folder is null ? BuiltIn() : InFolder(folder);
        var (content, diagnostics) = LinkedSpec.Load(source.Files);
        if (diagnostics.Count > 0)
        {
            throw new UsageException(
                $"The spec has faults ({diagnostics.Count}).",
                string.Join('\n', diagnostics.Take(MostFaultsShown).Select(fault => fault.ToString())));
        }

        return content.Api is null
            ? throw new UsageException("The spec has no section 'api'.", "Name the folder that holds all of its files, such as spec.")
            : new SpecSource(content, source.Files, KnownDrift.Parse(source.Known));
    }

    private static (IReadOnlyList<(string Path, string Text)> Files, string Known) BuiltIn()
    {
        var spec = typeof(ThreadsSimulator).Assembly;
        var files = spec.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Resource(spec, name)));
        return ([.. files], Resource(typeof(SpecSource).Assembly, Folder + KnownDrift.FileName));
    }

    private static (IReadOnlyList<(string Path, string Text)> Files, string Known) InFolder(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
                .Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToList();
            if (files.Count == 0)
                throw new UsageException($"There is no {Extension} file in {folder}.", FolderStep);
            var known = Path.Combine(folder, KnownDrift.FileName);
            return (files, File.Exists(known) ? File.ReadAllText(known) : "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The spec in {folder} cannot be read: {exception.Message}", FolderStep);
        }
    }

    private static string Resource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
