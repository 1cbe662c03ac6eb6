using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Reads option values from a configuration section and records each invalid one. Meant for packages that add options to a Threads client,
/// not for apps.
/// </summary>
/// <remarks>
/// Uses no reflection. Error messages never repeat a value, because it could be a secret under the wrong key. An empty value counts as
/// missing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadsOptionsSection
{
    private static readonly char[] Separators = [',', ' '];

    private readonly IConfiguration _section;
    private readonly List<string> _errors;

    internal ThreadsOptionsSection(IConfiguration section)
        : this(section, []) { }

    private ThreadsOptionsSection(IConfiguration section, List<string> errors) => (_section, _errors) = (section, errors);

    internal IReadOnlyList<string> Errors => _errors;

    /// <summary>Gets a string value.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The value, trimmed; null if it is missing.</returns>
    public string? GetString(string key) => _section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Gets an absolute URI.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The URI; null if it is missing or invalid.</returns>
    public Uri? GetUri(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : Refuse<Uri>(key, "is not an absolute address. Write one with its scheme, such as https://example.com.");
    }

    /// <summary>Gets a time span.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The time span; null if it is missing or invalid.</returns>
    public TimeSpan? GetTimeSpan(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        if (text.Equals("Infinite", StringComparison.OrdinalIgnoreCase))
        {
            return Timeout.InfiniteTimeSpan;
        }

        // A number alone would be days.
        return text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? span
            : Refuse<TimeSpan?>(key, "is not a time span. Write hours, minutes and seconds, such as 00:01:30, or Infinite for no limit.");
    }

    /// <summary>Gets an integer.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The number; null if it is missing or invalid.</returns>
    public int? GetInt32(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<int?>(key, "is not a whole number. Write digits only, such as 3.");
    }

    /// <summary>Gets a floating-point number.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The number; null if it is missing or invalid.</returns>
    public double? GetDouble(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<double?>(key, "is not a number. Write it with a decimal point, such as 0.5.");
    }

    /// <summary>Gets a list of strings: the values below the key, or one value separated by commas or spaces.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The strings; null if there are none.</returns>
    public IReadOnlyList<string>? GetStrings(string key)
    {
        string[] texts =
        [
            .. GetString(key)?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [],
            .. _section
                .GetSection(key)
                .GetChildren()
                .Select(static child => child.Value?.Trim() ?? "")
                .Where(static text => text.Length > 0),
        ];
        return texts.Length == 0 ? null : texts;
    }

    /// <summary>Gets a subsection.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The subsection; null if it is empty.</returns>
    public ThreadsOptionsSection? GetSection(string key) =>
        _section.GetSection(key) is var inner && inner.GetChildren().Any() ? new ThreadsOptionsSection(inner, _errors) : null;

    private T? Refuse<T>(string key, string error)
    {
        _errors.Add($"The configuration key {_section.GetSection(key).Path} {error}");
        return default;
    }
}
