using System;
using System.Globalization;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Tells whether a text of the YAML is a value of a type.</summary>
internal static class ValueText
{
    public static bool Fits(TypeRef type, string text) =>
        type.Kind switch
        {
            TypeKind.String or TypeKind.Id or TypeKind.Named or TypeKind.Fields => true,
            TypeKind.Url => Uri.TryCreate(text, UriKind.Absolute, out _),
            TypeKind.Bool => text is "true" or "false",
            TypeKind.Int => Whole(text) is >= int.MinValue and <= int.MaxValue,
            TypeKind.Long or TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds => Whole(text) is not null,
            TypeKind.Seconds => Whole(text) is >= 0,
            TypeKind.Timestamp => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            TypeKind.Double => decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            ),
            TypeKind.Json => text.StartsWith(type.IsList ? "[" : "{", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Reads a whole number as Meta would send it: without a plus sign, and without zeros before it.</summary>
    public static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;
}
