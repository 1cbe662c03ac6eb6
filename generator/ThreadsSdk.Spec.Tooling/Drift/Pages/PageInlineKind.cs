namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Names the kinds of pieces of a line.</summary>
internal enum PageInlineKind
{
    Text,
    Strong,
    Code,
    Break,
}
