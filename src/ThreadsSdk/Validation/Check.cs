using System.Globalization;

namespace ThreadsSdk.Validation;

/// <summary>
/// The rules a request keeps before it is sent: every broken one is gathered, so that the caller hears of all at once. A rule is told
/// with the name on the wire and the size of the value, never with the value.
/// </summary>
internal partial struct Check
{
    /// <summary>The name of the object whose properties are looked at; null when they are parameters.</summary>
    private string? _within;

    /// <summary>What was broken so far; null when nothing was.</summary>
    public List<ValidationError>? Broken { get; private set; }

    /// <exception cref="ThreadsValidationException">A rule was broken.</exception>
    public readonly void ThrowIfBroken()
    {
        if (Broken is { } rules)
        {
            throw new ThreadsValidationException(rules);
        }
    }

    /// <summary>Goes on with the properties of an object; the result leads back out.</summary>
    public string? Enter(string name)
    {
        var outer = _within;
        _within = outer is null ? name : $"{outer}.{name}";
        return outer;
    }

    public void Leave(string? outer) => _within = outer;

    /// <summary>An id that is part of a path.</summary>
    public void Id(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Break(name, "must be given");
        }
        else if (value is "." or "..")
        {
            Break(name, "must be an id, not a step in a path");
        }
        else if (HasControl(value))
        {
            Break(name, "must be an id without control characters");
        }
        else
        {
            LooksLikeId(name, value);
        }
    }

    /// <summary>An id, which people take for what the website shows: the handle of a user, the address of a post.</summary>
    public void LooksLikeId(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.StartsWith('@'))
        {
            Break(name, Text($"must be an id, not a handle: Profiles.{nameof(IProfilesApi.LookupAsync)} reads a profile by its handle, and Profiles.{nameof(IProfilesApi.ListPostsAsync)} its posts"));
        }
        else if (IsAddress(value))
        {
            Break(name, "must be an id, not an address: the permalink of a post does not hold its id, which only the calls that list posts tell");
        }
    }

    public void Given(string name, string? value) => Required(name, !string.IsNullOrEmpty(value));

    public void Required(string name, bool isGiven)
    {
        if (!isGiven)
        {
            Break(name, "must be given");
        }
    }

    /// <summary>Checks the items of a list that is sent.</summary>
    public void Each<T>(string name, IReadOnlyList<T>? items, ItemCheck<T> check)
    {
        for (var i = 0; i < items?.Count; i++)
        {
            check(ref this, items[i], name);
        }
    }

    public void Length(string name, string? value, long? min, long? max, TextCounting counting = TextCounting.Characters)
    {
        if (value is null)
        {
            return;
        }

        var length = counting == TextCounting.EmojiBytes ? ThreadsText.Count(value) : ThreadsText.CountCodePoints(value);
        if (length < min || length > max)
        {
            var note = counting == TextCounting.EmojiBytes ? " (an emoji counts as its UTF-8 bytes)" : "";
            Break(name, Text($"must have {Bounds(min, max)} characters{note}, but has {length}"), Passed(length, min, max));
        }
    }

    public void Range(string name, long? value, long? min, long? max)
    {
        if (value < min || value > max)
        {
            Break(name, Text($"must be {Bounds(min, max)}, but is {value}"), Passed(value, min, max));
        }
    }

    public void Range(string name, double? value, double? min, double? max)
    {
        if (value < min || value > max || (value is { } number && !double.IsFinite(number)))
        {
            Break(name, Text($"must be {Bounds(min, max)}, but is {value}"), Passed(value, min, max));
        }
    }

    /// <summary>A time; the bounds are seconds since 1970.</summary>
    public void Range(string name, DateTimeOffset? value, long? min, long? max)
    {
        if (value?.ToUnixTimeSeconds() is { } seconds && (seconds < min || seconds > max))
        {
            Break(name, Text($"must be {Bounds(Time(min), Time(max))}, but is {Time(seconds)}"), Passed(seconds, min, max));
        }
    }

    /// <summary>The number of items of a list.</summary>
    public void Items(string name, int? count, int? min, int? max)
    {
        if (count < min || count > max)
        {
            Break(name, Text($"must have {Bounds(min, max)} items, but has {count}"), Passed(count, min, max));
        }
    }

    public void Characters(string name, string? value, string forbidden)
    {
        var at = value.AsSpan().IndexOfAny(forbidden);
        if (at >= 0)
        {
            var character = value![at];
            var shown = char.IsControl(character) ? Text($"U+{(int)character:X4}") : $"'{character}'";
            Break(name, Text($"must not contain {shown}, which stands at position {at}"));
        }
    }

    private void Break(string name, string rule, double? limit = null) =>
        (Broken ??= []).Add(new ValidationError(_within is null ? name : $"{_within}.{name}", rule) { Limit = limit });

    private static bool IsAddress(string value)
    {
        var end = value.IndexOf('/');
        if (end < 0)
        {
            return false;
        }

        if (value.AsSpan(end).StartsWith("//"))
        {
            return true;
        }

        var host = value.AsSpan(0, end);
        foreach (var site in ThreadsApi.SiteHosts)
        {
            // With www or without.
            if (host.Contains('.') && site.AsSpan().EndsWith(host, StringComparison.OrdinalIgnoreCase)
                && (site.Length == end || site[^(end + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasControl(string value)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    private static double? Passed(double? value, double? min, double? max) => value < min ? min : value > max ? max : null;

    private static string Bounds(double? min, double? max) => (min, max) switch
    {
        ({ } least, { } most) when least == most => Text($"exactly {least}"),
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
}
