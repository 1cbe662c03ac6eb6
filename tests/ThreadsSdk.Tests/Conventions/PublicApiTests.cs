using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class PublicApiTests
{
    [Fact]
    public Task Public_surface_changes_only_when_somebody_accepts_it() => Snapshot.Verify(new Dictionary<string, string>
    {
        ["ThreadsSdk"] = ApiListing.Of(PublicSurface.Types),
    });
}
