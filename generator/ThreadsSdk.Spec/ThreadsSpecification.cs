namespace ThreadsSdk.Spec;

/// <summary>The whole spec, or what one file holds of it.</summary>
public sealed record ThreadsSpecification(
    ApiSpec? Api,
    EquatableArray<ScopeSpec> Scopes,
    EquatableArray<LimitSpec> Limits,
    EquatableArray<QuotaSpec> Quotas,
    EquatableArray<ErrorSpec> Errors,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<ModelSpec> Models,
    EquatableArray<FieldsetSpec> Fieldsets,
    EquatableArray<GroupSpec> Groups,
    EquatableArray<UrlSpec> Urls,
    EquatableArray<MetricSetSpec> Metrics,
    EquatableArray<WebhookSpec> Webhooks)
{
    public static readonly ThreadsSpecification Empty = new(null, default, default, default, default, default, default, default, default, default, default, default);
}
