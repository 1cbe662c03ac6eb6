using System.Globalization;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Reads texts as the types of the spec.</summary>
internal static class ValueReader
{
    /// <summary>Returns the value in its one spelling; null when it is not of the type.</summary>
    public static string? Canonical(SimulatorSpec spec, TypeRef type, string text) =>
        type.Kind switch
        {
            TypeKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
            TypeKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
            TypeKind.Double or TypeKind.Seconds => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? text
                : null,
            TypeKind.Bool => WireValue.Flag(text) switch
            {
                true => GivenParameters.True,
                false => GivenParameters.False,
                null => null,
            },
            TypeKind.UnixTime or TypeKind.Timestamp or TypeKind.UnixTimeMilliseconds => WireValue
                .Time(text)
                ?.ToUnixTimeSeconds()
                .ToString(CultureInfo.InvariantCulture),
            TypeKind.Url => text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) ? text
            : WebAddress.StartsWithWww(text) ? text
            : null,
            TypeKind.Enum => Known(spec.Enum(type.Name)!, text),
            _ => text,
        };

    public static string Expected(SimulatorSpec spec, TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Int or TypeKind.Long => "must be a whole number",
            TypeKind.Double or TypeKind.Seconds => "must be a number",
            TypeKind.Bool => "must be true or false",
            TypeKind.UnixTime or TypeKind.Timestamp or TypeKind.UnixTimeMilliseconds => "must be a time",
            TypeKind.Url => "must be a URL",
            TypeKind.Enum => "must be one of " + string.Join(", ", spec.Enum(type.Name)!.Values.Select(value => value.Key)),
            _ => "is not valid",
        };

    private static string? Known(EnumSpec item, string text) =>
        item.Values.FirstOrDefault(value => value.Key == text || value.Aliases.Contains(text))?.Key;
}
