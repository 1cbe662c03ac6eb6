using Xunit;

namespace ThreadsSdk.Package.Tests;

/// <summary>
/// The packages of the folders that stand in the environment variables THREADS_PACKAGES and THREADS_PACKAGES_AGAIN: <c>dotnet pack
/// -o</c> of each project fills one.
/// </summary>
internal static class PackedFolder
{
    /// <summary>All packages; skips the test when there is no folder.</summary>
    public static IReadOnlyList<PackedPackage> Packages() => Read("THREADS_PACKAGES");

    /// <summary>All packages, built of the same sources at another place; skips the test when there is no folder.</summary>
    public static IReadOnlyList<PackedPackage> PackagesAgain() => Read("THREADS_PACKAGES_AGAIN");

    private static IReadOnlyList<PackedPackage> Read(string variable)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{variable} is not set.");
        return [.. Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).Select(PackedPackage.Read)];
    }
}
