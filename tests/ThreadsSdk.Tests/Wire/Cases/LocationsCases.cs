using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class LocationsCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Locations.Get: all fields",
            t => t.Locations.GetAsync("12345"),
            sent: [("fields", "id,name,address,city,country,latitude,longitude,postal_code")]
        ),
        Returns("Locations.Get: id only", t => t.Locations.GetAsync("67890", LocationFields.Id), sent: [("fields", "id")]),
        Fails<ThreadsNotFoundException>(
            "Locations.Get: no such object",
            t => t.Locations.GetAsync("404404405"),
            ThreadsError.ObjectNotFound
        ),
        Returns(
            "Locations.Search: text and coordinates, numeric ids",
            t =>
                t.Locations.SearchAsync(
                    options: new()
                    {
                        Query = "Menlo Park",
                        Latitude = 37.48,
                        Longitude = -122.15,
                    }
                ),
            found => Assert.Equal(["12345", "67890"], found.Select(location => location.Id))
        ),
        Returns(
            "Locations.Search: text only, string ids",
            t => t.Locations.SearchAsync(LocationFields.Id | LocationFields.Name, new() { Query = "Facebook" }),
            sent: [("fields", "id,name")]
        ),
        Returns(
            "Locations.Search: coordinates only, nothing found",
            t => t.Locations.SearchAsync(options: new() { Latitude = -0.5, Longitude = 0 })
        ),
        Fails<ThreadsRateLimitException>(
            "Locations.Search: search limit reached",
            t => t.Locations.SearchAsync(options: new() { Query = "ERROR quota" }),
            ThreadsError.CallRateLimit
        ),
        Fails<ThreadsPermissionException>(
            "Locations.Search: scope missing from the token",
            t => t.Locations.SearchAsync(options: new() { Query = "ERROR scope" }),
            ThreadsError.PermissionMissing
        ),
    ];
}
