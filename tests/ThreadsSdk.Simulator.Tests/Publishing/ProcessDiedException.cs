namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What remains of a process that died: nothing works any more.</summary>
public sealed class ProcessDiedException() : Exception("The process died.");
