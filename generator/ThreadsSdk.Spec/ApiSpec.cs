namespace ThreadsSdk.Spec;

/// <summary>Represents what holds for the whole API: its version, hosts and headers.</summary>
public sealed record ApiSpec
{
    /// <summary>Gets the name of the API, as documents have it that are made of the spec.</summary>
    public required string Title { get; init; }

    public required string Doc { get; init; }

    /// <summary>Gets the version that stands in paths.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the date of the newest entry of Meta's changelog that the spec covers.</summary>
    public required string Date { get; init; }

    /// <summary>Gets the address of Meta's documentation.</summary>
    public required string Documentation { get; init; }

    /// <summary>Gets the pages of the documentation.</summary>
    public EquatableArray<PageSpec> Pages { get; init; }

    /// <summary>Gets what stands for the token's own user in a path.</summary>
    public required string OwnUser { get; init; }

    /// <summary>Gets the name of the parameter that may carry the token.</summary>
    public required string TokenParameter { get; init; }

    /// <summary>Gets the user agent with which Meta fetches images, videos and linked pages.</summary>
    public string? Crawler { get; init; }

    /// <summary>Gets secret parameters that no operation takes, but that stand in addresses all the same.</summary>
    public EquatableArray<string> SecretParameters { get; init; }

    /// <summary>Gets the names that stand around every response, page and webhook.</summary>
    public required WireNamesSpec Names { get; init; }

    /// <summary>Gets the names that Meta uses towards an app's own webhook; null when they are not known.</summary>
    public WebhookNamesSpec? Webhook { get; init; }

    public required EquatableArray<HostSpec> Hosts { get; init; }

    /// <summary>Gets the response headers that the SDK reads.</summary>
    public EquatableArray<HeaderSpec> Headers { get; init; }

    /// <summary>Gets the subcodes that say alone what went wrong, whatever code they come with.</summary>
    public EquatableArray<SubcodesSpec> OwnSubcodes { get; init; }
}
