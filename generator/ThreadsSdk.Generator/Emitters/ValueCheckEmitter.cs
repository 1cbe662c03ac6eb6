using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the checks of one value: a parameter, or a property of a model.</summary>
internal static class ValueCheckEmitter
{
    /// <summary>
    /// Writes the statements that keep all rules but <see cref="RequiredRule"/>, which depends on where the value stands.
    /// </summary>
    public static IEnumerable<string> Statements(EquatableArray<ParameterRule> rules, string value) =>
        rules.OfType<ValueRule>().Where(rule => rule is not RequiredRule).Select(rule => Statement(rule, value));

    private static string Statement(ValueRule rule, string value) =>
        rule switch
        {
            IdRule { IsInPath: true } => CheckStatement.Of("PathId", rule.Subject, value),
            IdRule => CheckStatement.Of("Id", rule.Subject, value),
            LengthRule { Counting: TextCounting.EmojiBytes } length => Bounded("Length", length, value, ", TextCounting.EmojiBytes"),
            LengthRule length => Bounded("Length", length, value),
            RangeRule or TimeRule => Bounded("Range", (BoundedRule)rule, value),
            ItemCountRule items => Bounded("Items", items, $"{value}?.Count"),
            ForbiddenCharactersRule forbidden => CheckStatement.Of("Characters", rule, $"{value}, {Literal.Text(forbidden.Characters)}"),
            _ => throw new System.NotSupportedException($"There is no check for {rule.GetType().Name}."),
        };

    private static string Bounded(string method, BoundedRule rule, string value, string further = "") =>
        CheckStatement.Of(method, rule, $"{value}, {Bound(rule.Min)}, {Bound(rule.Max)}{further}");

    private static string Bound(Bound? bound) =>
        bound switch
        {
            null => "null",
            { Limit: { } limit, Unit: "seconds" } => $"(long)ThreadsLimits.{limit}.TotalSeconds",
            { Limit: { } limit, Unit: "unix_seconds" } => $"ThreadsLimits.{limit}.ToUnixTimeSeconds()",
            { Limit: { } limit } => $"ThreadsLimits.{limit}",
            _ => Literal.Number(bound.Value),
        };
}
