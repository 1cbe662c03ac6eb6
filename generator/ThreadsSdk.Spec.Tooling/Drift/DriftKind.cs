namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Names the kinds of things that a side can lack.</summary>
public enum DriftKind
{
    /// <summary>A call.</summary>
    Operation,

    /// <summary>A parameter of a call.</summary>
    Parameter,

    /// <summary>A field of a model.</summary>
    Field,

    /// <summary>A value of an enum.</summary>
    Value,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A kind of notification.</summary>
    Webhook,

    /// <summary>An entry of a changelog, of a date.</summary>
    Change,
}
