using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>Compares values by all their public properties: records that hold lists are not equal when their items are.</summary>
public static class Same
{
    /// <summary>Fails and names every property that differs.</summary>
    public static void As<T>(T expected, T actual)
    {
        List<string> differences = [];
        Compare("", expected, actual, differences);
        if (differences.Count > 0)
        {
            Assert.Fail($"{typeof(T).Name} differs:\n{string.Join('\n', differences)}");
        }
    }

    private static void Compare(string path, object? expected, object? actual, List<string> differences)
    {
        switch (expected, actual)
        {
            case (null, null):
                return;
            case (JsonElement one, JsonElement other) when JsonElement.DeepEquals(one, other):
                return;
            case (DateTimeOffset one, DateTimeOffset other) when one.EqualsExact(other):
                return;
            case (IDictionary one, IDictionary other):
                CompareDictionaries(path, one, other, differences);
                return;
            case (not string and IEnumerable, not string and IEnumerable):
                CompareLists(path, [.. ((IEnumerable)expected).Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], differences);
                return;
            case ({ } one, { } other) when one.GetType() == other.GetType() && IsModel(one.GetType()):
                CompareProperties(path, one, other, differences);
                return;
            case ({ } one, { } other) when one is not (JsonElement or DateTimeOffset) && one.Equals(other):
                return;
            default:
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: expected {Show(expected)}, got {Show(actual)}"));
                return;
        }
    }

    private static void CompareProperties(string path, object expected, object actual, List<string> differences)
    {
        foreach (PropertyInfo property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Compare($"{path}.{property.Name}", property.GetValue(expected), property.GetValue(actual), differences);
        }
    }

    private static void CompareLists(string path, object?[] expected, object?[] actual, List<string> differences)
    {
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Compare($"{path}[{i}]", expected[i], actual[i], differences);
        }

        if (expected.Length != actual.Length)
        {
            differences.Add($"{path}: expected {expected.Length} items, got {actual.Length}");
        }
    }

    private static void CompareDictionaries(string path, IDictionary expected, IDictionary actual, List<string> differences)
    {
        foreach (object key in expected.Keys.Cast<object>().Union(actual.Keys.Cast<object>()))
        {
            Compare($"{path}[{key}]", expected[key], actual[key], differences);
        }
    }

    /// <summary>A record class of the SDK; its enums are structs and know their own equality.</summary>
    private static bool IsModel(Type type) => type.IsClass && type.Assembly == typeof(ThreadsClient).Assembly;

    private static string Show(object? value) => value is null ? "nothing" : $"'{value}'";
}
