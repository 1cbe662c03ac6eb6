namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>Represents a value of a parameter: as it is sent, and as C# writes it.</summary>
internal sealed record SampleValue(string Wire, string CSharp);
