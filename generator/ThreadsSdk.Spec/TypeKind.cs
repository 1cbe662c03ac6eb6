namespace ThreadsSdk.Spec;

/// <summary>The kinds of types of the spec language.</summary>
public enum TypeKind
{
    String,
    Id,
    Url,
    Int,
    Long,
    Double,
    Bool,
    Timestamp,
    UnixTime,
    UnixTimeMilliseconds,
    Seconds,
    List,
    Edge,
    Many,
    CommaSeparated,
    Json,
    Fields,
    Page,
    Data,
    First,

    /// <summary>A name that no section declares, or that has not been looked up yet.</summary>
    Named,
    Enum,
    Model,
    Metrics,
    WebhookChange,
}
