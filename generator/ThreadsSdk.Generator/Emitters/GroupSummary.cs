namespace ThreadsSdk.Generator.Emitters;

/// <summary>The name and the documentation of a group, which the root client shows.</summary>
internal sealed record GroupSummary(string Name, string Doc);
