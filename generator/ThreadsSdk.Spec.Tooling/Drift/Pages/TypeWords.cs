namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Names what the words for types mean.</summary>
internal enum TypeWords
{
    Text,
    Number,
    Bool,
    Time,
    Structure,
}
