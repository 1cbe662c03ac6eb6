using System.ComponentModel;
using System.Numerics;
using System.Text;
using ThreadsSdk.Primitives;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Represents the fields to request: one bit for each field that this version knows, by its position in the list of names, and the names of
/// others.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FieldMask : IEquatable<FieldMask>
{
    private readonly ulong _bits;
    private readonly SortedList<int, NestedFields>? _nested;
    private readonly SortedSet<string>? _others;

    private FieldMask(ulong bits, SortedList<int, NestedFields>? nested, SortedSet<string>? others = null)
    {
        _bits = bits;
        _nested = nested;
        _others = others;
    }

    /// <summary>Gets a value indicating whether it requests nothing.</summary>
    public bool IsEmpty => _bits == 0 && _others is null;

    /// <summary>Combines two masks: requests the fields of both.</summary>
    public static FieldMask operator |(FieldMask left, FieldMask right) =>
        new(left._bits | right._bits, Union(left._nested, right._nested), Union(left._others, right._others));

    /// <summary>Combines two masks: requests the fields of both.</summary>
    public static FieldMask BitwiseOr(FieldMask left, FieldMask right) => left | right;

    /// <summary>Determines whether two masks request the same.</summary>
    public static bool operator ==(FieldMask left, FieldMask right) => left.Equals(right);

    /// <summary>Determines whether two masks request something else.</summary>
    public static bool operator !=(FieldMask left, FieldMask right) => !left.Equals(right);

    /// <summary>Returns a mask of one field.</summary>
    /// <param name="index">The position of the field.</param>
    /// <returns>The mask.</returns>
    public static FieldMask Of(int index) => new(1UL << index, null);

    /// <summary>Returns a mask of one field and what to request of it.</summary>
    /// <param name="index">The position of the field.</param>
    /// <param name="fields">What to request of it; null for Meta's own choice.</param>
    /// <returns>The mask.</returns>
    public static FieldMask Of(int index, NestedFields? fields) =>
        new(1UL << index, fields is null ? null : new SortedList<int, NestedFields> { [index] = fields });

    /// <summary>Returns a mask of fields given by their wire names.</summary>
    /// <param name="chosen">The wire names; those that this version does not know are requested as they are.</param>
    /// <param name="names">The names this version knows, by position.</param>
    /// <returns>The mask.</returns>
    /// <exception cref="ArgumentException">A name is none.</exception>
    public static FieldMask Of(string[] chosen, string[] names)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var bits = 0UL;
        SortedSet<string>? others = null;
        foreach (var name in chosen)
        {
            if (Array.IndexOf(names, name) is >= 0 and var index)
            {
                bits |= 1UL << index;
                continue;
            }

            FieldName.Check(name, nameof(names));
            (others ??= new SortedSet<string>(StringComparer.Ordinal)).Add(name);
        }

        return new(bits, null, others);
    }

    /// <summary>Returns the text of the parameter. The order depends only on the mask.</summary>
    /// <param name="names">The names this version knows, by position.</param>
    /// <returns>The text; empty if nothing is requested.</returns>
    public string ToText(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var text = new StringBuilder();
        for (var bits = _bits; bits != 0; bits &= bits - 1)
        {
            var index = BitOperations.TrailingZeroCount(bits);
            if (text.Length > 0)
            {
                text.Append(',');
            }

            text.Append(names[index]);
            if (_nested is not null && _nested.TryGetValue(index, out var nested))
            {
                text.Append('{').Append(nested).Append('}');
            }
        }

        foreach (var name in _others ?? [])
        {
            text.Append(text.Length > 0 ? "," : "").Append(name);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(FieldMask other)
    {
        if (_bits != other._bits || _nested?.Count != other._nested?.Count || !(_others ?? []).SetEquals(other._others ?? []))
        {
            return false;
        }

        foreach (var (index, fields) in _nested ?? [])
        {
            if (!other._nested!.TryGetValue(index, out var counterpart) || !fields.Equals(counterpart))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldMask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    private static SortedList<int, NestedFields>? Union(SortedList<int, NestedFields>? left, SortedList<int, NestedFields>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var nested = new SortedList<int, NestedFields>(left);
        foreach (var (index, fields) in right)
        {
            nested[index] = nested.TryGetValue(index, out var already) ? already.Union(fields) : fields;
        }

        return nested;
    }

    private static SortedSet<string>? Union(SortedSet<string>? left, SortedSet<string>? right) =>
        left is null || right is null ? left ?? right : new SortedSet<string>([.. left, .. right], StringComparer.Ordinal);
}
