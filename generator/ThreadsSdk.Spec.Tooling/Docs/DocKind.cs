namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Names the kinds of things that the reference has a section for.</summary>
internal enum DocKind
{
    Page,
    Group,
    Operation,
    Model,
    Enum,
    Mask,
    Metrics,
    Error,
    Limit,
    Quota,
    Webhook,
    Scope,
    Url,

    /// <summary>A handwritten type, by its full name.</summary>
    Type,
}
