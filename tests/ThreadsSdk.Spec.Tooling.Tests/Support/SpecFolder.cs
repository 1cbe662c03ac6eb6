using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Tests.Support;

/// <summary>A folder for the files of one test, and the way to those of the repository.</summary>
internal sealed class SpecFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("threads-spec-");

    public static string Repository { get; } = FindRepository();

    /// <summary>What the spec has learned since the collection and the pages were written, as lines of known-drift.txt.</summary>
    public static string Younger { get; } = FindYounger();

    public static string Spec => Path.Combine(Repository, "spec");

    public static string MetasCollection => Path.Combine(Repository, "tests", "fixtures", "drift", "threads.postman_collection.json");

    public static string OpenApi => Path.Combine(Repository, "tests", "fixtures", "drift", "openapi.yaml");

    public static string Pages => Path.Combine(Repository, "tests", "fixtures", "pages");

    public string FullName => _folder.FullName;

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes Meta's collection with some changes.</summary>
    public string WriteCollection(Action<JsonObject> change)
    {
        var collection = JsonNode.Parse(File.ReadAllText(MetasCollection))!.AsObject();
        change(collection);
        return Write("collection.json", collection.ToJsonString());
    }

    /// <summary>The spec of the repository. What is younger than Meta's collection is known to be missing there.</summary>
    public static SpecSource Agreeing { get; } =
        SpecSource.LoadBuiltIn() with
        {
            Known = KnownDrift.Parse(File.ReadAllText(Path.Combine(Spec, KnownDrift.FileName)) + Younger),
        };

    /// <summary>A copy of the repository's spec, in which the same is known.</summary>
    public string CopySpec()
    {
        foreach (var file in Directory.EnumerateFiles(Spec, "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine("spec", Path.GetRelativePath(Spec, file)), File.ReadAllText(file));
        }

        File.AppendAllText(this[Path.Combine("spec", KnownDrift.FileName)], Younger);
        return this["spec"];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Finds what the spec has learned since the collection and the pages were written, as lines of known-drift.txt.</summary>
    private static string FindYounger()
    {
        var spec = SpecSource.LoadBuiltIn();
        var collection = ExternalApi.ParsePostman(MetasCollection, File.ReadAllText(MetasCollection));
        var lacking = DriftComparer.Compare(spec, collection).Findings.Where(finding => finding.Side != DriftFinding.Spec);
        var differing = DriftComparer.Compare(spec, PageSet.Load(Pages)).Findings;
        IEnumerable<string> lines = [.. lacking.Select(finding => finding.Id), .. differing.Select(finding => $"pages: {finding.Id}")];
        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        }

        return folder.FullName;
    }
}
