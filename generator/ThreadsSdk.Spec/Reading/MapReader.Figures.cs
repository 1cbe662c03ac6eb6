using System.Globalization;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>The values of keys that are figures, and the bounds made of them.</summary>
internal sealed partial class MapReader
{
    private const string NumberOrLimit = "a number or the name of a limit";

    private static readonly Regex LimitName = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant);
    private static readonly string[] Countings = ["characters", "emoji_bytes"];

    public decimal? Number(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return null;
        }

        if (
            entry.Value is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text }
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            // 6.0 is 6: a trailing zero would make a figure of C# that is no whole number.
            return number == decimal.Truncate(number) ? decimal.Truncate(number) : number;
        }

        // That a tag is not read was reported.
        if (entry.Value.Tag.IsEmpty)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a number");
        }

        return null;
    }

    public int? WholeNumber(string key)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a whole number");
        return null;
    }

    public decimal RequiredNumber(string key)
    {
        Require(key);
        return Number(key) ?? 0;
    }

    public int RequiredWholeNumber(string key)
    {
        Require(key);
        return WholeNumber(key) ?? 1;
    }

    /// <summary>A figure, or the name of a limit that the linker looks up.</summary>
    public Bound? Bound(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is not YamlScalarNode { Value: { Length: > 0 } } || IsNull(entry.Value) || Word(key) is not { } text)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, NumberOrLimit);
            return null;
        }

        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            if (LimitName.IsMatch(text) && text is not ("true" or "false"))
            {
                return new Bound(0, text);
            }

            _context.Report(SpecRules.WrongShape, entry.Value, key, NumberOrLimit);
            return null;
        }

        if (Entry(key) is { Value: YamlScalarNode { Style: not ScalarStyle.Plain } quoted })
        {
            _context.Report(SpecRules.WrongShape, quoted, key, NumberOrLimit);
        }

        return new Bound(number);
    }

    /// <summary>A bound of a length or of a number of items: a whole number of at least 0.</summary>
    private Bound? Count(string key)
    {
        var bound = Bound(key);
        if (bound is { Limit: null } && (bound.Value < 0 || bound.Value > int.MaxValue || bound.Value != decimal.Truncate(bound.Value)))
        {
            _context.Report(SpecRules.InvalidValue, Entry(key)!.Value.Value, Text(key)!, $"a whole number from 0 to {int.MaxValue}", "");
            return null;
        }

        return bound;
    }

    public Bounds Bounds() =>
        new()
        {
            Min = Bound("min"),
            Max = Bound("max"),
            MinLength = Count("min_length"),
            MaxLength = Count("max_length"),
            MinItems = Count("min_items"),
            MaxItems = Count("max_items"),
            ForbiddenCharacters = Characters("forbidden_characters"),
            IsCountingSaid = Has("counting"),
            Counting = Choice("counting", Countings[0], Countings) == Countings[0] ? TextCounting.Characters : TextCounting.EmojiBytes,
        };
}
