namespace ThreadsSdk.Spec;

/// <summary>What holds for the whole API: its version, hosts and headers.</summary>
/// <param name="Date">The newest entry of Meta's changelog that the spec covers.</param>
/// <param name="OwnUser">What stands for the token's own user in a path.</param>
/// <param name="Crawler">The user agent with which Meta fetches images, videos and linked pages.</param>
/// <param name="SecretParameters">Secret parameters that no operation takes, but that stand in addresses all the same.</param>
/// <param name="OwnSubcodes">The subcodes that say alone what went wrong, whatever code they come with.</param>
public sealed record ApiSpec(
    string Doc,
    string Version,
    string Date,
    string Documentation,
    string OwnUser,
    string TokenParameter,
    string? Crawler,
    EquatableArray<string> SecretParameters,
    WireNamesSpec Names,
    EquatableArray<HostSpec> Hosts,
    EquatableArray<HeaderSpec> Headers,
    EquatableArray<SubcodesSpec> OwnSubcodes);
