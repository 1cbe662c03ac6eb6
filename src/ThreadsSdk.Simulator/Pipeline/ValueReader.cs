using System.Globalization;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Reads texts as the types of the spec.</summary>
internal static class ValueReader
{
    /// <summary>Returns the value in its one spelling; null when it is not of the type.</summary>
    public static string? Canonical(ApiCall call, TypeRef type, string text) =>
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
            TypeKind.UnixTime or TypeKind.Timestamp or TypeKind.UnixTimeMilliseconds => (
                WireValue.Time(text) ?? RelativeTime.Parse(text, call.State.Now)
            )
                ?.ToUnixTimeSeconds()
                .ToString(CultureInfo.InvariantCulture),
            TypeKind.Url => text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) ? text
            : WebAddress.StartsWithWww(text) ? text
            : null,
            TypeKind.Enum => Known(call, type).FirstOrDefault(value => value.Key == text || value.Aliases.Contains(text))?.Key,
            _ => text,
        };

    public static string Expected(ApiCall call, TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Int or TypeKind.Long => "must be a whole number",
            TypeKind.Double or TypeKind.Seconds => "must be a number",
            TypeKind.Bool => "must be true or false",
            TypeKind.UnixTime or TypeKind.Timestamp or TypeKind.UnixTimeMilliseconds => "must be a time",
            TypeKind.Url => "must be a URL",
            TypeKind.Enum => "must be one of " + string.Join(", ", Known(call, type).Select(value => value.Key)),
            _ => "is not valid",
        };

    /// <summary>Returns the values of an enum without those whose end has come.</summary>
    private static IEnumerable<EnumValueSpec> Known(ApiCall call, TypeRef type)
    {
        var today = call.State.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return call
            .Spec.Enum(type.Name)!
            .Values.Where(value => value.Deprecated?.Ends is not { } end || string.CompareOrdinal(today, end) < 0);
    }
}
