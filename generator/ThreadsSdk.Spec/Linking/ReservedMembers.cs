namespace ThreadsSdk.Spec.Linking;

/// <summary>The names that members cannot have, because their C# type has or needs them itself.</summary>
internal static class ReservedMembers
{
    /// <summary>What every object has.</summary>
    public static readonly string[] OfObject =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    /// <summary>What every record has, and the types its members name.</summary>
    public static readonly string[] OfRecord =
    [
        .. OfObject,
        "AdditionalProperties",
        "CheckBounds",
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "HashCode",
        "JsonTokenType",
        "PrintMembers",
        "Read",
        "ReadNested",
        "ReadObject",
        "ThreadsSdk",
        "ValueEquality",
        "WireReader",
        "WireWriter",
        "Write",
    ];

    public static readonly string[] OfMask =
    [
        "BitwiseOr",
        "Default",
        "FieldMask",
        "Mask",
        "Names",
        "Nested",
        "NestedFields",
        "Of",
        "ParameterText",
        "Scopes",
    ];

    public static readonly string[] OfEnum =
    [
        .. OfObject,
        "Advice",
        "Clone",
        "Deconstruct",
        "IsKnown",
        "Known",
        "Read",
        "Texts",
        "Value",
        "Write",
    ];

    public static readonly string[] OfMetrics = ["MetricList", "Metrics"];

    public static readonly string[] OfPages = ["Prefetch", "OnUnread"];

    public static readonly string[] OfClient = [.. OfObject, "Dispose", "Publisher", "SendAsync", "Transport"];

    public static readonly string[] OfOperations = [.. OfObject, "HttpMethod", "TokenUse"];

    public static readonly string[] OfErrors =
    [
        .. OfObject,
        "All",
        "Clone",
        "Deconstruct",
        "Find",
        "Kind",
        "Name",
        "StringComparison",
        "ThreadsErrorKind",
        "ThreadsRetry",
    ];

    public static readonly string[] OfLimits = [.. OfObject, "DateTimeOffset", "TimeSpan"];

    public static readonly string[] OfQuotas = [.. OfObject, "TimeSpan"];

    public static readonly string[] OfUrls = [.. OfObject, "ThreadsApi", "ThreadsLimits", "WireText"];
}
