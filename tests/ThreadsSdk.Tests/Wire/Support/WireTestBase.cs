using ThreadsSdk.Tests.Fixtures;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>Sends the SDK's calls to the fixtures and looks at both ends.</summary>
public abstract class WireTestBase(FixtureHost host) : IClassFixture<FixtureHost>
{
    protected const string UserId = WireCase.UserId;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected FixtureHost Host => host;

    protected static DateTimeOffset Utc(string time) => WireCase.Utc(time);
}
