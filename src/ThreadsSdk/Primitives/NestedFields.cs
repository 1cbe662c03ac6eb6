namespace ThreadsSdk.Primitives;

/// <summary>Represents the requested fields within a field that contains a model, with the names of that model's fields.</summary>
internal sealed record NestedFields(FieldMask Mask, string[] Names)
{
    public NestedFields Union(NestedFields other) => new(Mask | other.Mask, Names);

    public bool Equals(NestedFields? other) => other is not null && Mask.Equals(other.Mask);

    public override int GetHashCode() => Mask.GetHashCode();

    public override string ToString() => Mask.ToText(Names);
}
