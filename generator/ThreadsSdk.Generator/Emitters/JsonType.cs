namespace ThreadsSdk.Generator.Emitters;

/// <summary>A type that is read from JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MayLackId">Whether it may lack its id inside another object.</param>
internal sealed record JsonType(string Name, bool MayLackId);
