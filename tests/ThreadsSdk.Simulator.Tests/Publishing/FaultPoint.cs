namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>The fault, and at which step of a kind it happens.</summary>
public sealed record FaultPoint(Boundary Boundary, int Step, Fault Fault);
