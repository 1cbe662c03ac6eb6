#pragma warning disable IDE0005 // One of the two projects that compile this file has some of these implicitly.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
#pragma warning restore IDE0005

namespace ThreadsSdk.Spec.Rules;

/// <summary>
/// Evaluates the rules of parameters. The library compiles this file too: its generated checks and the rules of the spec judge a value in
/// the same way and tell an error in the same words. Each method returns what the value does wrong, or null.
/// </summary>
internal static class RuleEvaluation
{
    public const string MustBeGiven = "must be given";
    public const string MustBeId = "must be an id";

    private const string NotAStep = MustBeId + ", not a step in a path";
    private const string NoControls = MustBeId + " without control characters";
    private const string NotAHandle =
        MustBeId + ", not a handle: Profiles.LookupAsync reads a profile by its handle, and Profiles.ListPostsAsync its posts";
    private const string NotAnAddress =
        MustBeId + ", not an address: the permalink of a post does not hold its id, which only the calls that list posts tell";

    public static string? Required(bool isGiven) => isGiven ? null : MustBeGiven;

    /// <summary>Checks an id that is part of a path.</summary>
    public static string? PathId(string? value, IEnumerable<string> siteHosts)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return MustBeGiven;
        }

        if (value is "." or "..")
        {
            return NotAStep;
        }

        return HasControl(value!) ? NoControls : Id(value, siteHosts);
    }

    /// <summary>Checks an id, which people take for what the website shows: the handle of a user, the address of a post.</summary>
    public static string? Id(string? value, IEnumerable<string> siteHosts)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Length > 0 && value[0] == '@')
        {
            return NotAHandle;
        }

        return IsAddress(value, siteHosts) ? NotAnAddress : null;
    }

    /// <summary>Checks the length of a text, or the number of items of a list.</summary>
    public static string? Size(string rule, int size, long? min, long? max) =>
        size < min || size > max ? $"{rule}, but has {Text(size)}" : null;

    public static string? Range(string rule, long value, long? min, long? max) =>
        value < min || value > max ? $"{rule}, but is {Text(value)}" : null;

    public static string? Range(string rule, double value, double? min, double? max) =>
        value < min || value > max || double.IsNaN(value) || double.IsInfinity(value) ? $"{rule}, but is {Text(value)}" : null;

    /// <summary>Checks a time. It and its bounds are seconds since 1970.</summary>
    public static string? Time(string rule, long value, long? min, long? max) =>
        value < min || value > max ? $"{rule}, but is {Time(value)}" : null;

    /// <summary>Gets the bound that a value passed; null when it keeps both.</summary>
    public static double? PassedBound(double value, double? min, double? max) =>
        value < min ? min
        : value > max ? max
        : null;

    public static string? Characters(string rule, string value, string forbidden)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (forbidden.Contains(value[i]))
            {
                return $"{rule}, but has {Character(value[i])} at position {Text(i)}";
            }
        }

        return null;
    }

    public static string? Excludes(string rule, bool isGiven, bool isOtherGiven) => isGiven && isOtherGiven ? rule : null;

    public static string? Needs(string rule, bool isGiven, bool isOtherGiven) => isGiven && !isOtherGiven ? rule : null;

    public static string? RequiredWhen(string rule, bool isGiven, bool holds) => holds && !isGiven ? rule : null;

    public static string? OnlyWhen(string rule, bool isGiven, bool holds) => isGiven && !holds ? rule : null;

    public static string? ForbiddenWhen(string rule, bool isGiven, bool holds) => isGiven && holds ? rule : null;

    /// <summary>Names a character that cannot be seen; null for one that can.</summary>
    public static string? Invisible(char character) =>
        character switch
        {
            '\n' => "a newline",
            '\r' => "a carriage return",
            '\t' => "a tab",
            ' ' => "a blank",
            _ when char.IsControl(character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
            _ => null,
        };

    public static string Character(char character) => Invisible(character) ?? $"'{character}'";

    /// <summary>Writes a time given in seconds since 1970.</summary>
    public static string Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

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

    private static bool IsAddress(string value, IEnumerable<string> siteHosts)
    {
        var end = value.IndexOf('/');
        if (end < 0)
        {
            return false;
        }

        if (end + 1 < value.Length && value[end + 1] == '/')
        {
            return true;
        }

        var dot = value.IndexOf('.');
        if (dot < 0 || dot > end)
        {
            return false;
        }

        foreach (var site in siteHosts)
        {
            // With www or without.
            var start = site.Length - end;
            if (
                start >= 0
                && string.Compare(site, start, value, 0, end, StringComparison.OrdinalIgnoreCase) == 0
                && (start == 0 || site[start - 1] == '.')
            )
            {
                return true;
            }
        }

        return false;
    }
}
