using System.Text;
using System.Xml.Linq;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Package.Tests;

public sealed class ContentTests
{
    [Fact]
    public Task Packages_hold_and_need_exactly_what_is_meant_skipped_without_THREADS_PACKAGES() =>
        Snapshot.Verify(PackedFolder.Packages().ToDictionary(package => package.Id, Listing));

    [Fact]
    public void Packages_are_of_one_version_skipped_without_THREADS_PACKAGES() =>
        Assert.Single(PackedFolder.Packages().Select(package => package.Version).Distinct());

    [Fact]
    public void Packages_need_exactly_their_own_version_of_the_core_skipped_without_THREADS_PACKAGES()
    {
        var needs = PackedFolder
            .Packages()
            .SelectMany(
                Dependencies,
                (package, dependency) =>
                    (package.Id, package.Version, Needs: dependency.Attribute("id")!.Value, Range: dependency.Attribute("version")!.Value)
            )
            .Where(need => need.Needs.StartsWith("ThreadsSdk", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            [
                "ThreadsSdk.AspNetCore",
                "ThreadsSdk.EntityFrameworkCore",
                "ThreadsSdk.Generator",
                "ThreadsSdk.Media.GitHub",
                "ThreadsSdk.Media.S3",
                "ThreadsSdk.Refit",
                "ThreadsSdk.Scheduling",
                "ThreadsSdk.Simulator",
                "ThreadsSdk.Testing.Stores",
            ],
            needs.Select(need => need.Id).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(needs, need => Assert.Equal($"[{need.Version}]", need.Range));
    }

    [Fact]
    public void Readmes_link_only_to_the_web_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            PackedFolder.Packages(),
            package => Assert.DoesNotMatch(@"\]\((?!https://)", package.Files.Single(file => file.Name == "README.md").Text)
        );

    private static IEnumerable<XElement> Dependencies(PackedPackage package) =>
        package.Nuspec.Descendants().Where(element => element.Name.LocalName == "dependency");

    /// <summary>The nuspec, without what each commit changes, and the names of the files.</summary>
    private static string Listing(PackedPackage package)
    {
        var nuspec = new XElement(package.Nuspec);
        nuspec.Descendants().Where(element => element.Name.LocalName is "repository" or "projectUrl").Remove();
        var text = new StringBuilder(nuspec.ToString())
            .Replace($"version=\"[{package.Version}]\"", "version=\"[(own)]\"")
            .Replace($"<version>{package.Version}<", "<version>(own)<");
        text.Append("\n\nfiles\n");
        foreach (var file in package.Files)
        {
            text.Append(null, $"  {file.Name}\n");
        }

        text.Append("\nsymbols\n");
        foreach (var file in package.Symbols)
        {
            text.Append(null, $"  {file.Name}\n");
        }

        return text.ToString();
    }
}
