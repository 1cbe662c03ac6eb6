using System.ComponentModel;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>Compares collections in records by their items, because records are compared by value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueEquality
{
    /// <summary>Determines whether two lists have equal items.</summary>
    public static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one is null || other is null || one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two dictionaries hold the same JSON.</summary>
    public static bool Same(IReadOnlyDictionary<string, JsonElement>? one, IReadOnlyDictionary<string, JsonElement>? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        return one is not null
            && other is not null
            && one.Count == other.Count
            && one.All(pair => other.TryGetValue(pair.Key, out var value) && value.GetRawText() == pair.Value.GetRawText());
    }
}
