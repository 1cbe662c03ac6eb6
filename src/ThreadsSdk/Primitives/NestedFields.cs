using System.ComponentModel;
using ThreadsSdk.Primitives;

namespace ThreadsSdk.Runtime;

/// <summary>Represents what to request of the object in a field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NestedFields : IEquatable<NestedFields>
{
    private static readonly string[] NoNames = [];

    private readonly FieldMask _mask;
    private readonly string[] _names;

    /// <summary>Initializes a new instance with a mask.</summary>
    /// <param name="mask">The fields.</param>
    /// <param name="names">The names of the fields, by position.</param>
    public NestedFields(FieldMask mask, string[] names) => (_mask, _names) = (mask, names);

    /// <summary>Returns the fields of a mask by its text; null when it requests nothing.</summary>
    /// <param name="text">The text of the mask.</param>
    /// <returns>The fields.</returns>
    public static NestedFields? Of(string? text) =>
        string.IsNullOrEmpty(text) ? null : new NestedFields(FieldMask.Of(FieldName.Split(text), NoNames), NoNames);

    /// <summary>Returns the name of a field, with what to request of it in braces.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fields">What to request; null or empty for Meta's own choice.</param>
    /// <returns>The text.</returns>
    public static string Within(string name, string? fields) => string.IsNullOrEmpty(fields) ? name : $"{name}{{{fields}}}";

    /// <summary>Returns the fields of both.</summary>
    /// <param name="other">The other fields.</param>
    /// <returns>All fields.</returns>
    public NestedFields Union(NestedFields other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_mask | other._mask, _names);
    }

    /// <inheritdoc/>
    public bool Equals(NestedFields? other) => other is not null && _mask.Equals(other._mask);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NestedFields);

    /// <inheritdoc/>
    public override int GetHashCode() => _mask.GetHashCode();

    /// <summary>Returns the text that stands in the braces.</summary>
    public override string ToString() => _mask.ToText(_names);
}
