using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class LocationTests : SimulatorTestBase
{
    [Fact]
    public async Task Places_are_found_by_name_and_by_position()
    {
        var byName = await Client().Locations.SearchAsync(options: new() { Query = "Menlo Park" }, cancellationToken: Cancel);
        var byPosition = await Client()
            .Locations.SearchAsync(options: new() { Latitude = 52.5, Longitude = 13.4 }, cancellationToken: Cancel);

        Assert.Equal(2, byName.Count);
        Assert.Equal("Berlin", Assert.Single(byPosition).City);
    }

    [Fact]
    public async Task A_place_can_be_read_by_its_id()
    {
        var found = (await Client().Locations.SearchAsync(options: new() { Query = "Yanaka" }, cancellationToken: Cancel))[0];

        var place = await Client().Locations.GetAsync(found.Id!, cancellationToken: Cancel);

        Assert.Equal(found with { AdditionalProperties = null }, place with { AdditionalProperties = null });
        Assert.All(
            typeof(Location).GetProperties().Where(property => property.Name != nameof(Location.AdditionalProperties)),
            property => Assert.NotNull(property.GetValue(place))
        );
    }

    [Fact]
    public async Task Each_search_counts()
    {
        await Client().Locations.SearchAsync(options: new() { Query = "nowhere" }, cancellationToken: Cancel);

        var limit = await Client().Publishing.GetLimitAsync("me", PublishingLimitFields.ForQuotaUsage, Cancel);

        Assert.Equal(1, limit.LocationSearchQuotaUsage);
        Assert.Equal((long?)ThreadsQuotas.LocationSearches.Total, limit.LocationSearchConfig?.QuotaTotal);
    }
}
