using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class LocationsWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Locations.Get: all fields",
            t => t.Locations.GetAsync("12345"),
            SentCall.Get("/v1.0/12345", ("fields", SentFields.Location)),
            new Location
            {
                Id = "12345",
                Address = "1 Hacker Way",
                Name = "Facebook Headquarters",
                City = "Menlo Park",
                Country = "USA",
                Latitude = 37.48375115774628,
                Longitude = -122.14892131843617,
                PostalCode = "94025",
            }
        ),
        WireCase.Returns(
            "Locations.Get: id only",
            t => t.Locations.GetAsync("67890", LocationFields.Id),
            SentCall.Get("/v1.0/67890", ("fields", "id")),
            new Location { Id = "67890" }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Locations.Get: no such object",
            t => t.Locations.GetAsync("404404405"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Returns(
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
            SentCall.Get(
                "/v1.0/location_search",
                ("q", "Menlo Park"),
                ("latitude", "37.48"),
                ("longitude", "-122.15"),
                ("fields", SentFields.Location)
            ),
            [
                new Location
                {
                    Id = "12345",
                    Address = "1 Hacker Way",
                    Name = "Facebook Headquarters",
                    City = "Menlo Park",
                    Country = "USA",
                    Latitude = 37.48375115774628,
                    Longitude = -122.14892131843617,
                    PostalCode = "94025",
                },
                new Location
                {
                    Id = "67890",
                    Name = "Elsewhere",
                    Latitude = 37,
                    Longitude = -122.5,
                },
            ]
        ),
        WireCase.Returns(
            "Locations.Search: text only, string ids",
            t => t.Locations.SearchAsync(LocationFields.Id | LocationFields.Name, new() { Query = "Facebook" }),
            SentCall.Get("/v1.0/location_search", ("q", "Facebook"), ("fields", "id,name")),
            [new Location { Id = "12345", Name = "Facebook Headquarters" }]
        ),
        WireCase.Returns(
            "Locations.Search: coordinates only, nothing found",
            t => t.Locations.SearchAsync(options: new() { Latitude = -0.5, Longitude = 0 }),
            SentCall.Get("/v1.0/location_search", ("latitude", "-0.5"), ("longitude", "0"), ("fields", SentFields.Location)),
            []
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Locations.Search: search limit reached",
            t => t.Locations.SearchAsync(options: new() { Query = "ERROR quota" }),
            ThreadsError.CallRateLimit
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Locations.Search: scope missing from the token",
            t => t.Locations.SearchAsync(options: new() { Query = "ERROR scope" }),
            ThreadsError.PermissionMissing
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
