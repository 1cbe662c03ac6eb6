using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Reads options from a section of an app's configuration, and notes each value that cannot be one. For packages that add options to a
/// Threads client; nothing to use in an app.
/// </summary>
/// <remarks>
/// Without reflection, and no error repeats a value: it could be a secret under the wrong key. An empty value counts as missing.
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

    /// <summary>Gets a text.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The text without the spaces around it; null when there is none.</returns>
    public string? GetString(string key) => _section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Gets an absolute address.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The address; null when there is none, or it is wrong.</returns>
    public Uri? GetUri(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : Refuse<Uri>(key, "is no absolute address. Write one with its scheme, such as https://example.com.");
    }

    /// <summary>Gets a time span.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The time span; null when there is none, or it is wrong.</returns>
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
            : Refuse<TimeSpan?>(key, "is no time span. Write hours, minutes and seconds, such as 00:01:30, or Infinite for no limit.");
    }

    /// <summary>Gets a whole number.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The number; null when there is none, or it is wrong.</returns>
    public int? GetInt32(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<int?>(key, "is no whole number. Write digits alone, such as 3.");
    }

    /// <summary>Gets a number.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The number; null when there is none, or it is wrong.</returns>
    public double? GetDouble(string key)
    {
        if (GetString(key) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<double?>(key, "is no number. Write it with a point, such as 0.5.");
    }

    /// <summary>Gets a list of texts: the values below the key, or one text with commas or spaces between them.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The texts; null when there are none.</returns>
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

    /// <summary>Gets a section of this one.</summary>
    /// <param name="key">The key in the section.</param>
    /// <returns>The section; null when it is empty.</returns>
    public ThreadsOptionsSection? GetSection(string key) =>
        _section.GetSection(key) is var inner && inner.GetChildren().Any() ? new ThreadsOptionsSection(inner, _errors) : null;

    private T? Refuse<T>(string key, string error)
    {
        _errors.Add($"The configuration key {_section.GetSection(key).Path} {error}");
        return default;
    }
}
