using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Testing;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class PublicApiTests
{
    [Fact]
    public Task Public_surface_changes_only_when_somebody_accepts_it() =>
        Snapshot.Verify(
            new Dictionary<string, string>
            {
                ["ThreadsSdk"] = ApiListing.Of(PublicSurface.Types),
                ["ThreadsSdk.Testing"] = ApiListing.Of(typeof(ThreadsFixtures).Assembly.GetExportedTypes()),
            }
        );

    /// <summary>So the one snapshot holds for each of them.</summary>
    [Fact]
    public void Public_surface_is_the_same_for_every_target_framework()
    {
        var context = new AssemblyLoadContext("net8.0");
        var older = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "net8.0", "ThreadsSdk.dll"));

        Assert.Equal(".NETCoreApp,Version=v8.0", older.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.Equal(ApiListing.Of(PublicSurface.Types), ApiListing.Of(older.GetExportedTypes()));
    }
}
