namespace ThreadsSdk.Spec;

/// <summary>Metrics that are asked for together: an open enum of their names and a typed result.</summary>
public sealed record MetricSetSpec(string Name, string Enum, string Doc, EquatableArray<MetricSpec> Metrics);
