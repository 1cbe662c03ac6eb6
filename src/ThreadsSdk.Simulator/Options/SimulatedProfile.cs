namespace ThreadsSdk.Simulator;

/// <summary>Represents a profile that a simulator begins with. See <see cref="ThreadsSimulatorOptions.Users"/>.</summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Simulator;
///
/// await using var simulator = await ThreadsSimulator.StartAsync(new()
/// {
///     Users =
///     {
///         new("amara") { FollowerCount = 99, Posts = ["Good morning", "Good night"] },
///         new("bo") { TokenAge = TimeSpan.FromDays(61), IsPrivate = true },
///     },
/// });
/// </code>
/// </example>
public sealed record SimulatedProfile
{
    /// <summary>Initializes a new instance with a handle.</summary>
    /// <param name="username">The handle, without the sign @.</param>
    public SimulatedProfile(string username)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(username);
        Username = username;
        Name = username;
    }

    /// <summary>Gets the handle.</summary>
    public string Username { get; }

    /// <summary>Gets the name that is shown. The default is the handle.</summary>
    public string Name { get; init; }

    /// <summary>Gets the text of the profile.</summary>
    public string Biography { get; init; } = "";

    /// <summary>Gets a value indicating whether the profile carries the mark of a verified one.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Gets a value indicating whether only followers see the posts.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Gets a value indicating whether posts may be limited to countries.</summary>
    public bool IsEligibleForGeoGating { get; init; }

    /// <summary>Gets the number of followers; null for that of <see cref="ThreadsSimulatorOptions.FollowerCount"/>, or else 1000.</summary>
    public int? FollowerCount { get; init; }

    /// <summary>Gets how long ago the token was issued; null for <see cref="ThreadsSimulatorOptions.TokenAge"/>.</summary>
    public TimeSpan? TokenAge { get; init; }

    /// <summary>
    /// Gets the totals of quotas that differ from those of others, which are in <see cref="ThreadsSimulatorOptions.QuotaTotals"/>.
    /// </summary>
    public IReadOnlyDictionary<ThreadsQuota, int> QuotaTotals { get; init; } = new Dictionary<ThreadsQuota, int>();

    /// <summary>Gets the scopes of the token; null for all.</summary>
    public IReadOnlyList<ThreadsScope>? Scopes { get; init; }

    /// <summary>Gets the texts of the posts it begins with, the oldest first: an hour lies between them, and before now.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];
}
