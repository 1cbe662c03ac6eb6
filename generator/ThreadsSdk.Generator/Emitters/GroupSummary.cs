namespace ThreadsSdk.Generator.Emitters;

/// <summary>What the root client shows of a group.</summary>
internal sealed record GroupSummary(string Name, string Doc);
