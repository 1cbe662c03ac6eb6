namespace ThreadsSdk.Spec;

/// <summary>A range of subcodes, its ends included.</summary>
public sealed record SubcodesSpec(int From, int Through, string Doc);
