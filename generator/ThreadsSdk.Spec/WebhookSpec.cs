namespace ThreadsSdk.Spec;

/// <summary>A webhook field: what fires it and what it carries.</summary>
public sealed record WebhookSpec(string Key, string? Name, string Topic, TypeRef Payload, string Doc, EquatableArray<string> Scopes, string? Since)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
