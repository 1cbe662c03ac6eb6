using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Tells bounds in words, and writes the checks that hold them.</summary>
internal static class BoundsText
{
    public static string Describe(Bounds bounds)
    {
        string[] parts =
        [
            Between(bounds.MinLength, bounds.MaxLength, bounds.Counting == "emoji_bytes" ? "character, an emoji counting as its UTF-8 bytes" : "character"),
            Between(bounds.MinItems, bounds.MaxItems, "item"),
            Between(bounds.Min, bounds.Max, ""),
            bounds.ForbiddenCharacters is null ? "" : $"Must not hold {Docs.Joined(bounds.ForbiddenCharacters.Select(Shown), "or")}.",
        ];
        return string.Join(" ", parts.Where(part => part.Length > 0));
    }

    public static IEnumerable<string> Checks(Bounds bounds, string name, string value)
    {
        if (bounds.MinLength is not null || bounds.MaxLength is not null)
        {
            var counting = bounds.Counting == "emoji_bytes" ? ", TextCounting.EmojiBytes" : "";
            yield return $"check.Length({name}, {value}, {Code(bounds.MinLength)}, {Code(bounds.MaxLength)}{counting});";
        }

        if (bounds.Min is not null || bounds.Max is not null)
            yield return $"check.Range({name}, {value}, {Code(bounds.Min)}, {Code(bounds.Max)});";
        if (bounds.MinItems is not null || bounds.MaxItems is not null)
            yield return $"check.Items({name}, {value}?.Count, {Code(bounds.MinItems)}, {Code(bounds.MaxItems)});";
        if (bounds.ForbiddenCharacters is not null)
            yield return $"check.Characters({name}, {value}, {Literal.Text(bounds.ForbiddenCharacters)});";
    }

    private static string Between(Bound? low, Bound? high, string unit)
    {
        // "At most 1 item", "2 items", "5 characters, an emoji counting as its UTF-8 bytes"
        var noun = unit.Split(',')[0];
        var plural = (high ?? low) is { Value: 1 } || noun.Length == 0 ? noun : noun + "s";
        var what = unit.Length == 0 ? "" : " " + plural + unit.Substring(noun.Length);
        return (low, high) switch
        {
            (null, null) => "",
            (not null, null) => $"At least {Figure(low)}{what}.",
            (null, not null) => $"At most {Figure(high)}{what}.",
            _ => $"{Figure(low!)} to {Figure(high!)}{what}.",
        };
    }

    private static string Figure(Bound bound) =>
        bound.Limit is null ? Literal.Number(bound.Value) : $"{Literal.Number(bound.Value)} (<see cref=\"ThreadsLimits.{bound.Limit}\"/>)";

    private static string Code(Bound? bound) => bound switch
    {
        null => "null",
        { Limit: { } limit } => $"ThreadsLimits.{limit}",
        _ => Literal.Number(bound.Value),
    };

    private static string Shown(char c) => c switch
    {
        '\n' => "a newline",
        '\r' => "a carriage return",
        '\t' => "a tab",
        ' ' => "a blank",
        _ when char.IsControl(c) => $"U+{(int)c:X4}",
        _ => Docs.Code(c.ToString()),
    };
}
