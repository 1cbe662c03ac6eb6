namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("threads-sdk-");

    /// <summary>Is not there yet.</summary>
    public string Path => System.IO.Path.Combine(_parent.FullName, "logins");

    public string[] Files =>
        Directory.Exists(Path)
            ? [.. Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)]
            : [];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _parent.Delete(recursive: true);
}
