using System.Globalization;
using System.Text.Json;

namespace ThreadsSdk.Simulator.Requests;

/// <summary>
/// Reads the texts of a request that has passed all checks as values. A parameter that was not given has the value Meta assumes, or null.
/// </summary>
internal sealed class RequestValues(Func<string, string?> text)
{
    public string? Text(string name) => text(name);

    public int? Int32(string name) => Text(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    public long? Int64(string name) => Text(name) is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : null;

    public double? Double(string name) => Text(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : null;

    public bool? Flag(string name) => Text(name) is { } value ? WireValue.Flag(value) : null;

    public DateTimeOffset? Time(string name) => Text(name) is { } value ? WireValue.Time(value) : null;

    public TimeSpan? Seconds(string name) => Double(name) is { } value ? TimeSpan.FromSeconds(value) : null;

    public T? Value<T>(string name, Func<string, T> create)
        where T : struct => Text(name) is { } value ? create(value) : null;

    public IReadOnlyList<T>? List<T>(string name, Func<string, T> create) =>
        Text(name) is { } value ? [.. WireValue.Items(value).Select(create)] : null;

    public T? Json<T>(string name)
        where T : class => Text(name) is { } value ? JsonSerializer.Deserialize(value, ThreadsJson.TypeInfo<T>()) : null;

    public IReadOnlyList<T>? JsonList<T>(string name)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        using var document = JsonDocument.Parse(value);
        return [.. document.RootElement.EnumerateArray().Select(item => item.Deserialize(ThreadsJson.TypeInfo<T>())!)];
    }
}
