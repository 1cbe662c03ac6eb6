namespace ThreadsSdk.Spec;

/// <summary>Represents an address to open in a browser.</summary>
public sealed record UrlSpec
{
    public required string Name { get; init; }

    /// <summary>Gets the key of one of the hosts of the API.</summary>
    public required string Host { get; init; }

    public required string Path { get; init; }

    public required string Doc { get; init; }

    public string? Remarks { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    public required EquatableArray<ParameterSpec> Parameters { get; init; }
}
