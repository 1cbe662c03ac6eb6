namespace ThreadsSdk.Spec;

/// <summary>An address to open in a browser.</summary>
public sealed record UrlSpec(
    string Name,
    string Host,
    string Path,
    string Doc,
    string? Remarks,
    string? Since,
    string? Source,
    EquatableArray<ParameterSpec> Parameters);
