using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles places.</summary>
internal static class LocationHandlers
{
    private const double KilometersPerDegree = 111.2;
    private const double NearKilometers = 50;

    public static void AddTo(HandlerTable table)
    {
        table.Many<LocationsSearchRequest, Location>(NodeKind.Any, Search);
        table.One<LocationsGetRequest, Location>(NodeKind.Location, (call, request) => call.State.Location(request.LocationId)!);
    }

    private static IEnumerable<Location> Search(ApiCall call, LocationsSearchRequest request) =>
        call
            .State.Locations.Where(location =>
                request.Options.Query is not { } words || Names(location).Contains(words, StringComparison.OrdinalIgnoreCase)
            )
            .Where(location => Distance(location, request.Options) <= NearKilometers)
            .OrderBy(location => Distance(location, request.Options));

    private static string Names(Location location) => $"{location.Name} {location.Address} {location.City} {location.Country}";

    /// <summary>Returns the distance in kilometres, good enough for a few; 0 when no position was given.</summary>
    private static double Distance(Location location, LocationSearchOptions options)
    {
        if (options is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return 0;
        }

        var north = (location.Latitude ?? 0) - latitude;
        var east = ((location.Longitude ?? 0) - longitude) * Math.Cos(latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) * KilometersPerDegree;
    }
}
