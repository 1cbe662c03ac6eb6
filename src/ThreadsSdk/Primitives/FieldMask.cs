using System.Numerics;
using System.Text;

namespace ThreadsSdk.Primitives;

/// <summary>
/// Represents the requested fields of a model: a bit for each, and the nested requests within fields that contain models.
/// </summary>
internal readonly struct FieldMask : IEquatable<FieldMask>
{
    private readonly ulong _bits;
    private readonly SortedList<int, NestedFields>? _nested;

    private FieldMask(ulong bits, SortedList<int, NestedFields>? nested)
    {
        _bits = bits;
        _nested = nested;
    }

    public bool IsEmpty => _bits == 0;

    public static FieldMask operator |(FieldMask left, FieldMask right)
    {
        var bits = left._bits | right._bits;
        if (left._nested is null || right._nested is null)
        {
            return new(bits, left._nested ?? right._nested);
        }

        var nested = new SortedList<int, NestedFields>(left._nested);
        foreach (var (index, fields) in right._nested)
        {
            nested[index] = nested.TryGetValue(index, out var already) ? already.Union(fields) : fields;
        }

        return new(bits, nested);
    }

    public static FieldMask Of(int index) => new(1UL << index, null);

    public static FieldMask Of(int index, NestedFields? fields) =>
        new(1UL << index, fields is null ? null : new SortedList<int, NestedFields> { [index] = fields });

    public static FieldMask Of(string[] chosen, string[] names)
    {
        var bits = 0UL;
        foreach (var name in chosen)
        {
            bits |= 1UL << Array.IndexOf(names, name);
        }

        return new(bits, null);
    }

    /// <summary>Returns the text of the parameter, such as <c>id,text,children{id,media_url}</c>.</summary>
    public string ToText(string[] names)
    {
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

        return text.ToString();
    }

    public bool Equals(FieldMask other)
    {
        if (_bits != other._bits || _nested?.Count != other._nested?.Count)
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

    public override bool Equals(object? obj) => obj is FieldMask other && Equals(other);

    public override int GetHashCode() => _bits.GetHashCode();
}
