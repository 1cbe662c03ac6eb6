namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Names the ways in which a parameter may have to be given.</summary>
internal enum Necessity
{
    Optional,
    Required,

    /// <summary>Required at times: beside some values of others, or when others are left out.</summary>
    Conditional,
}
