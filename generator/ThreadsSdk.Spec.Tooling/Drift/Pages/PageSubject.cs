namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Names what a table or list may be of.</summary>
internal enum PageSubject
{
    /// <summary>The heading does not say.</summary>
    Unknown,
    Parameters,
    Fields,
    Values,
}
