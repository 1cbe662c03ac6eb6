using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Writes the parts that the texts of several rules share.</summary>
internal static class RuleText
{
    /// <summary>Writes <c>at most 500 characters</c>, <c>exactly 1 item</c>, <c>1 to 100</c>.</summary>
    public static string Between(Bound? min, Bound? max, string noun, IRuleMarkup markup)
    {
        var unit = noun.Length == 0 ? "" : " " + noun + ((max ?? min)!.Value == 1 ? "" : "s");
        return (min, max) switch
        {
            ({ } least, { } most) when least.Value == most.Value => $"exactly {Figure(most, markup)}{unit}",
            ({ } least, { } most) => $"{Figure(least, markup)} to {Figure(most, markup)}{unit}",
            ({ } least, null) => $"at least {Figure(least, markup)}{unit}",
            _ => $"at most {Figure(max!, markup)}{unit}",
        };
    }

    /// <summary>Writes bounds of a time, which are seconds since 1970.</summary>
    public static string BetweenTimes(Bound? min, Bound? max, IRuleMarkup markup) =>
        (min, max) switch
        {
            ({ } least, { } most) => $"from {Time(least, markup)} to {Time(most, markup)}",
            ({ } least, null) => $"{Time(least, markup)} or later",
            _ => $"{Time(max!, markup)} or earlier",
        };

    /// <summary>Writes <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Joined(IEnumerable<string> items, string last)
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[list.Count - 1]}";
    }

    public static string Codes(IEnumerable<string> names, string last, IRuleMarkup markup) => Joined(names.Select(markup.Code), last);

    public static string Condition(RuleCondition condition, IRuleMarkup markup) =>
        $"{markup.Code(condition.Parameter)} is {Codes(condition.Values, "or", markup)}";

    private static string Figure(Bound bound, IRuleMarkup markup) =>
        markup.Figure(bound.Value.ToString("0.############################", CultureInfo.InvariantCulture), bound.Limit);

    private static string Time(Bound bound, IRuleMarkup markup) =>
        markup.Figure(RuleEvaluation.Time(decimal.ToInt64(bound.Value)), bound.Limit);
}
