using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Creates the rules of a parameter or a property, in the order in which they are told.</summary>
internal static class RuleLinker
{
    public static EquatableArray<ParameterRule> Rules(PropertySpec property, TypeRef type, Bounds bounds)
    {
        var rules = new List<ParameterRule>();
        if (property.Required)
        {
            rules.Add(new RequiredRule(property.Key) { AllowsEmpty = true });
        }

        AddBounds(rules, property.Key, type, bounds);
        return new(rules);
    }

    public static EquatableArray<ParameterRule> Rules(
        ParameterSpec parameter,
        TypeRef type,
        Bounds bounds,
        EquatableArray<ParameterSpec> siblings
    )
    {
        var rules = new List<ParameterRule>();
        if (parameter.In == "path")
        {
            rules.Add(new IdRule(parameter.Key, IsInPath: true));
        }
        else if (parameter.Required || parameter.Value is not null)
        {
            rules.Add(new RequiredRule(parameter.Key) { AllowsEmpty = type.IsList && bounds.MinItems is not null });
        }

        if (parameter.In != "path" && type.Kind == TypeKind.Id)
        {
            rules.Add(new IdRule(parameter.Key, IsInPath: false));
        }

        AddBounds(rules, parameter.Key, type, bounds);
        AddRelations(rules, parameter, siblings);
        return new(rules);
    }

    /// <summary>Looks up what the conditions of a rule are about.</summary>
    public static OneOfRule Link(OneOfRule rule, EquatableArray<ParameterSpec> parameters) =>
        rule with
        {
            When = new(rule.When.Select(condition => Link(condition, parameters))),
        };

    private static void AddBounds(List<ParameterRule> rules, string key, TypeRef type, Bounds bounds)
    {
        if (bounds.MinLength is not null || bounds.MaxLength is not null)
        {
            rules.Add(new LengthRule(key, bounds.MinLength, bounds.MaxLength, bounds.Counting));
        }

        if (bounds.Min is not null || bounds.Max is not null)
        {
            rules.Add(type.IsTime ? new TimeRule(key, bounds.Min, bounds.Max) : new RangeRule(key, bounds.Min, bounds.Max));
        }

        if (bounds.MinItems is not null || bounds.MaxItems is not null)
        {
            rules.Add(new ItemCountRule(key, bounds.MinItems, bounds.MaxItems));
        }

        if (bounds.ForbiddenCharacters is { } characters)
        {
            rules.Add(new ForbiddenCharactersRule(key, characters));
        }
    }

    private static void AddRelations(List<ParameterRule> rules, ParameterSpec parameter, EquatableArray<ParameterSpec> siblings)
    {
        var relations = parameter.Relations;
        var before = siblings.TakeWhile(sibling => sibling.Key != parameter.Key).ToList();
        rules.AddRange(
            relations.Excludes.Select(other => new ExcludesRule(parameter.Key, other)
            {
                IsToldByOther = before.Any(sibling => sibling.Key == other && sibling.Relations.Excludes.Contains(parameter.Key)),
            })
        );
        rules.AddRange(relations.Needs.Select(other => new NeedsRule(parameter.Key, other)));
        rules.AddRange(relations.RequiredWhen.Select(when => new RequiredWhenRule(parameter.Key, Link(when, siblings))));
        rules.AddRange(relations.OnlyWhen.Select(when => new OnlyWhenRule(parameter.Key, Link(when, siblings))));
        rules.AddRange(relations.ForbiddenWhen.Select(when => new ForbiddenWhenRule(parameter.Key, Link(when, siblings))));
    }

    /// <summary>
    /// Links a condition. A value that is sent or assumed in a parameter's absence counts as given; for a list, none does.
    /// </summary>
    private static RuleCondition Link(RuleCondition condition, EquatableArray<ParameterSpec> parameters)
    {
        var other = parameters.FirstOrDefault(parameter => parameter.Key == condition.Parameter);
        var assumed = other is { IsArgument: false, Type.IsList: false } ? other.Send ?? other.Default : null;
        return condition with { HoldsWhenAbsent = assumed is not null && condition.Values.Contains(assumed) };
    }
}
