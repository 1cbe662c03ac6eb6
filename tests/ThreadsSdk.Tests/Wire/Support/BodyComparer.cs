using System.Collections;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Spec;
using ThreadsSdk.Tests.Conventions;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>
/// Compares what the SDK read with the body it came from. The types of the spec say what each value of the body means, and it must stand in
/// the C# property of that name; nothing else may. The code of the SDK that reads and writes JSON has no part in it.
/// </summary>
internal sealed class BodyComparer
{
    private readonly List<string> differences = [];

    /// <summary>Fails and names every value that differs.</summary>
    public static void Check(JsonElement body, TypeRef type, object? read)
    {
        var comparer = new BodyComparer();
        comparer.Compare("", type, body, read);
        if (comparer.differences.Count > 0)
        {
            Assert.Fail($"{type} differs from the body it was read from:\n{string.Join('\n', comparer.differences)}");
        }
    }

    private void Compare(string path, TypeRef type, JsonElement json, object? read)
    {
        switch (type.Kind)
        {
            case TypeKind.Data:
                Compare($"{path}.data", type.Item!, json.GetProperty("data"), read);
                break;
            case TypeKind.First:
                Compare($"{path}.data[0]", type.Item!, json.GetProperty("data")[0], read);
                break;
            case TypeKind.Page:
                ComparePage(path, type.Item!, json, read);
                break;
            case TypeKind.List or TypeKind.Edge or TypeKind.Many:
                CompareList(path, type.Item!, json, read);
                break;
            case TypeKind.Metrics:
                CompareList($"{path}.data", new(TypeKind.Model, "InsightMetric"), Property(json, "data"), Value(read, "Metrics"));
                break;
            case TypeKind.Model:
                CompareModel(path, SpecOfThreads.Content.Models.Single(model => model.Name == type.Name), json, read);
                break;
            default:
                CompareValue(path, Meaning(type, json), json, read is null || type.Kind != TypeKind.Enum ? read : Known(type.Name!, read));
                break;
        }
    }

    /// <summary>A page has items and cursors; whatever else Meta sends with it is left, the links with the token among it.</summary>
    private void ComparePage(string path, TypeRef item, JsonElement json, object? read)
    {
        JsonElement cursors = Property(Property(json, "paging"), "cursors");
        CompareList($"{path}.data", item, Property(json, "data"), Value(read, "Items"));
        CompareValue($"{path}.before", TextOf(Property(cursors, "before")), cursors, Value(read, "Before"));
        CompareValue($"{path}.after", TextOf(Property(cursors, "after")), cursors, Value(read, "After"));
        CompareValue($"{path}.unread", 0, default, ((ICollection)Value(read, "Unread")!).Count);
    }

    private void CompareList(string path, TypeRef type, JsonElement json, object? read)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("data", out JsonElement data))
        {
            json = data;
        }

        if (IsNothing(json))
        {
            CompareValue(path, null, json, read);
            return;
        }

        JsonElement[] expected = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [json];
        object?[] actual = read is null ? [] : [.. ((IEnumerable)read).Cast<object?>()];
        CompareValue($"{path}.length", expected.Length, json, read is null ? null : actual.Length);
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Compare($"{path}[{i}]", type, expected[i], actual[i]);
        }
    }

    private void CompareModel(string path, ModelSpec model, JsonElement json, object? read)
    {
        bool isNothing = IsNothing(json) || (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0);
        if (read is null || isNothing)
        {
            CompareValue(path, isNothing ? null : $"a {model.Name}", json, read);
            return;
        }

        Dictionary<string, JsonElement> left =
            json.ValueKind == JsonValueKind.Object
                ? json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)
                : new() { [model.Bare?.Key ?? "its value"] = json };
        foreach (PropertySpec property in model.Properties)
        {
            bool isSent = left.Remove(property.Key, out JsonElement value);
            object? actual = Value(read, property.CSharp);
            if (isSent || actual is not "" || !property.Bare)
            {
                Compare($"{path}.{property.Key}", property.Type, value, actual);
            }
        }

        var kept = (IReadOnlyDictionary<string, JsonElement>?)Value(read, "AdditionalProperties") ?? new Dictionary<string, JsonElement>();
        foreach (string key in left.Keys.Union(kept.Keys))
        {
            (JsonElement expected, JsonElement actual) = (left.GetValueOrDefault(key), kept.GetValueOrDefault(key));
            if (expected.ValueKind != actual.ValueKind || !JsonElement.DeepEquals(expected, actual))
            {
                differences.Add($"{path}.{key}: expected {Show(expected)}, got {Show(actual)}");
            }
        }
    }

    private void CompareValue(string path, object? expected, JsonElement json, object? actual)
    {
        bool isSame = (expected, actual) is (DateTimeOffset one, DateTimeOffset other) ? one.EqualsExact(other) : Equals(expected, actual);
        if (!isSame)
        {
            differences.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: expected {expected ?? "nothing"} of {Show(json)}, got {actual ?? "nothing"}"
                )
            );
        }
    }

    /// <summary>What a value of the body is in C#.</summary>
    private static object? Meaning(TypeRef type, JsonElement json) =>
        (type.Kind, TextOf(json)) switch
        {
            (_, null) => null,
            (TypeKind.String, string text) => text,
            (TypeKind.Enum, string text) => (text, ValuesOf(type.Name!).Contains(text)),
            (_, "") => null,
            (TypeKind.Id or TypeKind.Url, string text) => text,
            (TypeKind.Int, string text) => int.Parse(text, CultureInfo.InvariantCulture),
            (TypeKind.Long, string text) => long.Parse(text, CultureInfo.InvariantCulture),
            (TypeKind.Double, string text) => double.Parse(text, CultureInfo.InvariantCulture),
            (TypeKind.Bool, string text) => text is "1" || (text is not "0" && bool.Parse(text)),
            (TypeKind.Seconds, string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture)),
            _ when type.IsTime => TimeOf(TextOf(json)!),
            _ => throw new NotSupportedException($"Nothing says what a {type} means."),
        };

    private static DateTimeOffset TimeOf(string text) =>
        !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime()
        : number < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(number)
        : DateTimeOffset.FromUnixTimeMilliseconds(number);

    private static string? TextOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };

    private static (string Text, bool IsKnown) Known(string name, object read)
    {
        Assert.Equal(name, read.GetType().Name);
        return (read.ToString()!, (bool)Value(read, "IsKnown")!);
    }

    private static IEnumerable<string> ValuesOf(string name) =>
        SpecOfThreads.Content.Enums.Single(one => one.Name == name).Values.SelectMany(value => value.Aliases.Prepend(value.Key));

    /// <summary>What stands in place of an object or a list that is not there.</summary>
    private static bool IsNothing(JsonElement json) =>
        json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False
        || (json.ValueKind == JsonValueKind.String && json.ValueEquals(""));

    private static JsonElement Property(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;

    private static object? Value(object? read, string property) => read?.GetType().GetProperty(property)!.GetValue(read);

    private static string Show(JsonElement json) => json.ValueKind == JsonValueKind.Undefined ? "nothing" : json.GetRawText();
}
