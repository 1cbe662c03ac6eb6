using System.Globalization;

namespace ThreadsSdk.Checks;

/// <summary>
/// The rules a request keeps before it is sent. A broken one is an <see cref="ArgumentException"/> whose parameter is the name on the
/// wire; it tells the rule and the size of the value, never the value.
/// </summary>
internal static partial class Check
{
    /// <summary>An id that is part of a path.</summary>
    public static void Id(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Broken(name, "must be given");
        }

        if (value is "." or "..")
        {
            throw Broken(name, "must be an id, not a step in a path");
        }

        foreach (var character in value)
        {
            if (char.IsControl(character))
            {
                throw Broken(name, "must be an id without control characters");
            }
        }
    }

    public static void Given(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw Broken(name, "must be given");
        }
    }

    public static void Given<T>(string name, IReadOnlyList<T>? value)
    {
        if (value is not { Count: > 0 })
        {
            throw Broken(name, "must be given");
        }
    }

    public static void Required(string name, bool isGiven)
    {
        if (!isGiven)
        {
            throw Broken(name, "must be given");
        }
    }

    /// <summary>Checks the items of a list that is sent.</summary>
    public static void Each<T>(string name, IReadOnlyList<T>? items, Action<T, string> check)
    {
        foreach (var item in items ?? [])
        {
            check(item, name);
        }
    }

    public static void Length(string name, string? value, long? min, long? max, TextCounting counting = TextCounting.Characters)
    {
        if (value is null)
        {
            return;
        }

        var length = counting == TextCounting.EmojiBytes ? ThreadsText.Count(value) : ThreadsText.CountCodePoints(value);
        if (length < min || length > max)
        {
            var note = counting == TextCounting.EmojiBytes ? " (an emoji counts as its UTF-8 bytes)" : "";
            throw Broken(name, Text($"must have {Bounds(min, max)} characters{note}, but has {length}"));
        }
    }

    public static void Range(string name, long? value, long? min, long? max)
    {
        if (value < min || value > max)
        {
            throw Broken(name, Text($"must be {Bounds(min, max)}, but is {value}"));
        }
    }

    public static void Range(string name, double? value, double? min, double? max)
    {
        if (value < min || value > max || (value is { } number && !double.IsFinite(number)))
        {
            throw Broken(name, Text($"must be {Bounds(min, max)}, but is {value}"));
        }
    }

    /// <summary>A time; the bounds are seconds since 1970.</summary>
    public static void Range(string name, DateTimeOffset? value, long? min, long? max)
    {
        if (value?.ToUnixTimeSeconds() is { } seconds && (seconds < min || seconds > max))
        {
            throw Broken(name, Text($"must be {Bounds(Time(min), Time(max))}, but is {Time(seconds)}"));
        }
    }

    public static void Items<T>(string name, IReadOnlyList<T>? value, int? min, int? max)
    {
        if (value is not null && (value.Count < min || value.Count > max))
        {
            throw Broken(name, Text($"must have {Bounds(min, max)} items, but has {value.Count}"));
        }
    }

    public static void Characters(string name, string? value, string forbidden)
    {
        var at = value.AsSpan().IndexOfAny(forbidden);
        if (at >= 0)
        {
            var character = value![at];
            var shown = char.IsControl(character) ? Text($"U+{(int)character:X4}") : $"'{character}'";
            throw Broken(name, Text($"must not contain {shown}, which stands at position {at}"));
        }
    }

    private static string Bounds<T>(T? min, T? max)
        where T : struct, IEquatable<T> => (min, max) switch
        {
            ({ } least, { } most) when least.Equals(most) => Text($"exactly {least}"),
            ({ } least, { } most) => Text($"{least} to {most}"),
            ({ } least, null) => Text($"at least {least}"),
            (null, { } most) => Text($"at most {most}"),
            _ => "a finite number of",
        };

    private static string Bounds(string? min, string? max) => (min, max) switch
    {
        ({ }, { }) => $"from {min} to {max}",
        ({ }, null) => $"{min} or later",
        _ => $"{max} or earlier",
    };

    private static string? Time(long? seconds) => seconds is { } value
        ? DateTimeOffset.FromUnixTimeSeconds(value).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Broken(string name, string rule) => new($"{name} {rule}.", name);
}
