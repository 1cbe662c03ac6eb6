using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>Compares collections in records by their items, because records are compared by value.</summary>
internal static class ValueEquality
{
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
