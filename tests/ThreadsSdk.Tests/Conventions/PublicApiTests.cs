using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Testing;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class PublicApiTests
{
    private static readonly Dictionary<string, string> Surface = new()
    {
        ["ThreadsSdk"] = ApiListing.Of(PublicSurface.Types),
        ["ThreadsSdk.AspNetCore"] = ApiListing.Of(Assembly.Load("ThreadsSdk.AspNetCore").GetExportedTypes()),
        ["ThreadsSdk.EntityFrameworkCore"] = ApiListing.Of(Assembly.Load("ThreadsSdk.EntityFrameworkCore").GetExportedTypes()),
        ["ThreadsSdk.Scheduling"] = ApiListing.Of(Assembly.Load("ThreadsSdk.Scheduling").GetExportedTypes()),
        ["ThreadsSdk.Testing"] = ApiListing.Of(typeof(ThreadsFixtures).Assembly.GetExportedTypes()),
    };

    [Fact]
    [Trait("Category", "Snapshot")]
    public Task Public_surface_changes_only_when_somebody_accepts_it() => Snapshot.Verify(Surface);

    /// <summary>The snapshot is the list of what the next release breaks: the changelog has to say how to mend each line.</summary>
    [Fact]
    [Trait("Category", "Snapshot")]
    public Task What_breaks_since_the_last_release_is_known()
    {
        if (ReleasedSurface.IsRenewing)
        {
            foreach (var (package, listing) in Surface)
            {
                ReleasedSurface.Write(package, listing);
            }
        }

        return Snapshot.Verify(Surface.ToDictionary(surface => surface.Key, surface => Breaks(surface.Key)));
    }

    [Fact]
    public void Surface_to_compare_with_is_that_of_the_last_release()
    {
        Assert.All(
            Surface.Keys,
            package =>
            {
                var version = ReleasedSurface.Read(package).Version;
                var expected = ReleasedSurface.Last ?? ReleasedSurface.Current + ReleasedSurface.Preparation;
                Assert.True(
                    version == expected,
                    $"{package}: it is that of {version}, not of {expected}. Renew it: {ReleasedSurface.Renew}"
                );
            }
        );
    }

    [Fact]
    public void From_1_0_0_on_only_a_major_version_breaks_code()
    {
        Assert.All(
            Surface.Keys,
            package =>
            {
                var released = ReleasedSurface.Read(package);
                var mayBreak =
                    released.Version.StartsWith("0.", StringComparison.Ordinal) || Major(released.Version) < Major(ReleasedSurface.Current);
                Assert.True(mayBreak || SurfaceBreaks.Find(released.Listing, Surface[package]).Length == 0, Breaks(package));
            }
        );

        static int Major(string version) => int.Parse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>So the one snapshot holds for each of them.</summary>
    [Fact]
    public void Public_surface_is_the_same_for_every_target_framework()
    {
        var context = new AssemblyLoadContext("net8.0");
        var older = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "net8.0", "ThreadsSdk.dll"));

        Assert.Equal(".NETCoreApp,Version=v8.0", older.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.Equal(ApiListing.Of(PublicSurface.Types), ApiListing.Of(older.GetExportedTypes()));
    }

    private static string Breaks(string package)
    {
        var released = ReleasedSurface.Read(package);
        return $"// What breaks since {released.Version}: lines that are gone (-), and what stands there now (+).\n"
            + SurfaceBreaks.Find(released.Listing, Surface[package]);
    }
}
