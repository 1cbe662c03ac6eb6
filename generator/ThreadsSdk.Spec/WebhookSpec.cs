namespace ThreadsSdk.Spec;

/// <summary>Represents a webhook field: what fires it and what it carries.</summary>
public sealed record WebhookSpec
{
    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    public required string Topic { get; init; }

    public required TypeRef Payload { get; init; }

    public required string Doc { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public string? Since { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
