namespace ThreadsSdk.Spec;

/// <summary>A range of subcodes, its ends included.</summary>
public sealed record SubcodesSpec(string Key, int From, int Through, string Doc);
