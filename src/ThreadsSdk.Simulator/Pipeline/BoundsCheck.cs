using System.Globalization;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Holds values against the bounds of the spec. Each method tells the flaw, or null.</summary>
internal static class BoundsCheck
{
    public static BoundsFlaw? Value(Bounds bounds, TypeRef type, string value)
    {
        if (type.IsText)
            return Text(bounds, value);
        if (!(type.IsNumber || type.IsTime || type.Kind == TypeKind.Seconds))
            return null;
        var number = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number < bounds.Min?.Value || number > bounds.Max?.Value
            ? new BoundsFlaw($"must be {Range(bounds.Min, bounds.Max)}")
            : null;
    }

    public static string? Items(Bounds bounds, int count) =>
        count < bounds.MinItems?.Value || count > bounds.MaxItems?.Value
            ? $"must have {Range(bounds.MinItems, bounds.MaxItems)} items"
            : null;

    private static BoundsFlaw? Text(Bounds bounds, string value)
    {
        var length = bounds.Counting == "emoji_bytes" ? ThreadsText.Count(value) : value.EnumerateRunes().Count();
        if (length < bounds.MinLength?.Value || length > bounds.MaxLength?.Value)
            return new BoundsFlaw($"must have {Range(bounds.MinLength, bounds.MaxLength)} characters", IsTooLong: length > bounds.MaxLength?.Value);
        return bounds.ForbiddenCharacters is { } forbidden && value.AsSpan().IndexOfAny(forbidden) >= 0
            ? new BoundsFlaw("has a character that is not allowed")
            : null;
    }

    private static string Range(Bound? min, Bound? max) => (min, max) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least.Value} to {most.Value}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least.Value}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {max?.Value}"),
    };
}
