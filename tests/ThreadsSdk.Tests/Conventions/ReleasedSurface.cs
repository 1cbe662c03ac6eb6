using System.Reflection;
using System.Text.RegularExpressions;
using ThreadsSdk.Generator.Tests.Running;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Represents the surface of a package as it was released last, which <c>Released</c> of this project holds.</summary>
/// <param name="Version">The version; of what is not released yet, followed by <see cref="Preparation"/>.</param>
/// <param name="Listing">The surface.</param>
internal sealed partial record ReleasedSurface(string Version, string Listing)
{
    public const string Preparation = " in preparation";

    /// <summary>The command that makes the surface of today the one to compare with.</summary>
    public const string Renew = "RELEASE_SURFACE=1 dotnet test tests/ThreadsSdk.Tests --filter PublicApi";

    public static bool IsRenewing => Environment.GetEnvironmentVariable("RELEASE_SURFACE") == "1";

    /// <summary>Gets the version that is built.</summary>
    public static string Current { get; } =
        typeof(ThreadsClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Gets the version released last, by the changelog; null before the first release.</summary>
    public static string? Last { get; } =
        Heading().Match(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"))) is { Success: true } heading
            ? heading.Groups[1].Value
            : null;

    public static ReleasedSurface Read(string package)
    {
        var lines = File.ReadAllText(PathOf(package)).ReplaceLineEndings("\n").Split('\n', 2);
        return new ReleasedSurface(lines[0], lines[1]);
    }

    public static void Write(string package, string listing)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(package))!);
        File.WriteAllText(PathOf(package), $"{(Last is { } last ? last : Current + Preparation)}\n{listing}");
    }

    private static string PathOf(string package) =>
        Path.Combine(Repository.Root, "tests", "ThreadsSdk.Tests", "Released", package + ".txt");

    [GeneratedRegex(@"^## \[(\d+\.\d+\.\d+[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
