namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Names the kinds of things a spec declares.</summary>
public enum SpecItemKind
{
    /// <summary>What holds for the whole API.</summary>
    Api,

    /// <summary>A call.</summary>
    Operation,

    /// <summary>A parameter of a call or a browser address.</summary>
    Parameter,

    /// <summary>A JSON object.</summary>
    Model,

    /// <summary>A field of a model.</summary>
    Field,

    /// <summary>The fields that an edge can be asked for.</summary>
    Mask,

    /// <summary>A set of texts that Meta may add to.</summary>
    Enum,

    /// <summary>A value of an enum.</summary>
    Value,

    /// <summary>A limit.</summary>
    Limit,

    /// <summary>A quota.</summary>
    Quota,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A permission.</summary>
    Scope,

    /// <summary>A metric.</summary>
    Metric,

    /// <summary>A webhook field.</summary>
    Webhook,

    /// <summary>A browser address.</summary>
    Address,
}
