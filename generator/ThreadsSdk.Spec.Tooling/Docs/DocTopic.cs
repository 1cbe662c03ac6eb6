namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Represents a thing that the reference has a section for, and that links lead to.</summary>
internal readonly record struct DocTopic(DocKind Kind, string Name);
