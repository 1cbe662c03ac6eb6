using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Represents one thing that is said: a value, or several in no order.</summary>
/// <param name="Values">The values; one of what is no list.</param>
/// <param name="IsList">Whether there may be several.</param>
internal sealed record SpecFact(EquatableArray<string> Values, bool IsList)
{
    /// <summary>Gets the values as one text.</summary>
    public string Text => string.Join(", ", Values);

    /// <summary>Gets the number it is; null when it is none.</summary>
    public decimal? Number =>
        !IsList && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // So that what is listed reads as names and values.
    public static implicit operator SpecFact?(string? value) => Of(value);

    public static implicit operator SpecFact?(bool value) => Of(value);

    public static implicit operator SpecFact?(long? value) => Of(value);

    public static implicit operator SpecFact?(decimal? value) => Of(value);

    public static implicit operator SpecFact?(EquatableArray<string> values) => Of(values);

    public static SpecFact? Of(string? value) => value is null ? null : new SpecFact(new([value]), IsList: false);

    public static SpecFact? Of(bool value) => value ? Of("yes") : null;

    public static SpecFact? Of(decimal? value) => Of(value?.ToString("0.############################", CultureInfo.InvariantCulture));

    public static SpecFact? Of(IEnumerable<string> values)
    {
        EquatableArray<string> sorted = new(values.Order(StringComparer.Ordinal));
        return sorted.Count == 0 ? null : new SpecFact(sorted, IsList: true);
    }
}
