using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Writes the rules of a parameter or property for its documentation, a sentence each.</summary>
public static class RuleSentences
{
    /// <summary>Writes the rules that a reader does not see from the type already.</summary>
    public static IEnumerable<string> Of(EquatableArray<ParameterRule> rules, IRuleMarkup markup)
    {
        foreach (var rule in rules.OfType<ValueRule>().Where(rule => rule is not (RequiredRule or IdRule)))
        {
            yield return Sentence(rule.Describe(markup));
        }

        if (rules.OfType<ExcludesRule>().Select(rule => rule.Other).ToList() is { Count: > 0 } excluded)
        {
            yield return Sentence(ExcludesRule.Describe(excluded, markup));
        }

        if (rules.OfType<NeedsRule>().Select(rule => rule.Other).ToList() is { Count: > 0 } needed)
        {
            yield return Sentence(NeedsRule.Describe(needed, markup));
        }

        var required = rules.OfType<RequiredWhenRule>().Select(rule => rule.When).ToList();
        var only = rules.OfType<OnlyWhenRule>().Select(rule => rule.When).ToList();
        foreach (var rule in rules.OfType<RequiredWhenRule>())
        {
            yield return Sentence(rule.Describe(markup) + (only.Contains(rule.When) ? ", and only then" : ""));
        }

        foreach (var rule in rules.OfType<OnlyWhenRule>().Where(rule => !required.Contains(rule.When)))
        {
            yield return Sentence(rule.Describe(markup));
        }

        foreach (var rule in rules.OfType<ForbiddenWhenRule>())
        {
            yield return Sentence(rule.Describe(markup));
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
}
