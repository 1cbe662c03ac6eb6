namespace ThreadsSdk.Spec;

/// <summary>Represents the whole spec, or what one file holds of it. A section that is missing is empty.</summary>
public sealed record ThreadsSpecification
{
    public static readonly ThreadsSpecification Empty = new();

    public ApiSpec? Api { get; init; }

    public EquatableArray<ScopeSpec> Scopes { get; init; }

    public EquatableArray<LimitSpec> Limits { get; init; }

    public EquatableArray<QuotaSpec> Quotas { get; init; }

    public EquatableArray<ErrorSpec> Errors { get; init; }

    public EquatableArray<EnumSpec> Enums { get; init; }

    public EquatableArray<ModelSpec> Models { get; init; }

    public EquatableArray<FieldsetSpec> Fieldsets { get; init; }

    public EquatableArray<ParameterSetSpec> ParameterSets { get; init; }

    public EquatableArray<GroupSpec> Groups { get; init; }

    public EquatableArray<UrlSpec> Urls { get; init; }

    public EquatableArray<MetricSetSpec> Metrics { get; init; }

    public EquatableArray<WebhookSpec> Webhooks { get; init; }

    /// <summary>Gets whether declarations may be missing because they could not be read.</summary>
    internal bool HasLostNames { get; init; }

    /// <summary>Gets the pointers of declarations that could not be read as a whole.</summary>
    internal EquatableArray<string> Unread { get; init; }
}
