using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Adds a few places.</summary>
internal static class SeedLocations
{
    public static void Fill(SimulatorState state)
    {
        Add(state, "Menlo Park City Hall", "701 Laurel Street", "Menlo Park", "USA", 37.4535, -122.1777, "94025");
        Add(state, "Bayfront Park", "1600 Marsh Road", "Menlo Park", "USA", 37.4867, -122.1750, "94025");
        Add(state, "Tempelhofer Feld", "Tempelhofer Damm", "Berlin", "Germany", 52.4751, 13.4030, "12101");
        Add(state, "Yanaka Ginza", "3 Chome-13-1 Yanaka", "Tokyo", "Japan", 35.7276, 139.7656, "110-0001");
    }

    private static void Add(
        SimulatorState state,
        string name,
        string address,
        string city,
        string country,
        double latitude,
        double longitude,
        string postalCode
    ) =>
        state.Add(
            new Location
            {
                Id = state.NewId(),
                Name = name,
                Address = address,
                City = city,
                Country = country,
                Latitude = latitude,
                Longitude = longitude,
                PostalCode = postalCode,
            }
        );
}
