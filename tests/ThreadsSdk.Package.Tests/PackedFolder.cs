using Xunit;

namespace ThreadsSdk.Package.Tests;

/// <summary>
/// The packages of the folder that stands in the environment variable THREADS_PACKAGES: <c>dotnet pack -o</c> of each project fills one.
/// </summary>
internal static class PackedFolder
{
    /// <summary>All packages; skips the test when there is no folder.</summary>
    public static IReadOnlyList<PackedPackage> Packages()
    {
        var folder = Environment.GetEnvironmentVariable("THREADS_PACKAGES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "THREADS_PACKAGES is not set.");
        return [.. Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).Select(PackedPackage.Read)];
    }
}
