using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks what parameters say about each other: that the others exist, and that a caller can keep all of it at once.</summary>
/// <param name="parameters">All parameters of the call.</param>
/// <param name="scope">The spec.</param>
internal sealed class RelationChecker(EquatableArray<ParameterSpec> parameters, LinkScope scope)
{
    private readonly List<string> _names = [.. parameters.Where(parameter => parameter.Value is null).Select(parameter => parameter.Key)];

    /// <summary>Checks the relations of one of the parameters, which is not linked yet.</summary>
    public void Check(ParameterSpec parameter, string pointer)
    {
        var relations = parameter.Relations;
        if (parameter.Value is not null)
        {
            CheckConstant(parameter, pointer);
            return;
        }

        CheckNames(relations.Excludes, $"{pointer}/excludes", parameter.Key);
        CheckNames(relations.Needs, $"{pointer}/needs", parameter.Key);
        CheckWhen(relations.RequiredWhen, parameter, $"{pointer}/required_when");
        CheckWhen(relations.OnlyWhen, parameter, $"{pointer}/only_when");
        CheckWhen(relations.ForbiddenWhen, parameter, $"{pointer}/forbidden_when");
        CheckOthers(parameter, pointer);
        CheckTimes(parameter, pointer);
    }

    /// <summary>Checks a rule that one of several parameters has to be given.</summary>
    public void Check(OneOfRule rule, string pointer)
    {
        CheckNames(rule.Of, $"{pointer}/of", "");
        CheckWhen(rule.When, null, $"{pointer}/when");
        if (rule.Of.Count == 1 && Find(rule.Of[0]) is not null)
        {
            var instead = rule.When.Count == 0 ? "required: true" : "required_when";
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/of/0",
                $"one of '{rule.Of[0]}' alone is '{rule.Of[0]}': give it '{instead}' instead"
            );
            return;
        }

        for (var i = 0; i < rule.Of.Count; i++)
        {
            var when = rule.When.FirstOrDefault(condition => condition.Parameter == rule.Of[i]);
            if (when is not null && !scope.HasFault($"{pointer}/when"))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/of/{i}",
                    $"'{rule.Of[i]}' is given when it is '{when.Values[0]}', so that one of them always is"
                );
            }
            else if (Find(rule.Of[i]) is { IsArgument: false, Send: not null })
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/of/{i}",
                    $"'{rule.Of[i]}' is always sent, so that one of them is always given"
                );
            }
            else if (Find(rule.Of[i]) is { IsArgument: true })
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/of/{i}",
                    $"'{rule.Of[i]}' is required, so that one of them is always given"
                );
            }
        }
    }

    private void CheckNames(EquatableArray<string> names, string pointer, string self)
    {
        for (var i = 0; i < names.Count; i++)
        {
            CheckName(names[i], $"{pointer}/{i}", self);
        }
    }

    /// <summary>Returns whether a parameter is there and can differ, after reporting one that is not.</summary>
    private bool CheckName(string name, string pointer, string self)
    {
        if (Find(name) is not { Value: not null })
        {
            return name == self || scope.Check([.. _names.Where(other => other != self)], name, "parameter", pointer);
        }

        scope.Report(SpecRules.Contradiction, pointer, $"'{name}' is always sent with the same value, so that nothing can depend on it");
        return false;
    }

    private void CheckConstant(ParameterSpec parameter, string pointer)
    {
        (string Key, int Count)[] relations =
        [
            ("excludes", parameter.Relations.Excludes.Count),
            ("needs", parameter.Relations.Needs.Count),
            ("required_when", parameter.Relations.RequiredWhen.Count),
            ("only_when", parameter.Relations.OnlyWhen.Count),
            ("forbidden_when", parameter.Relations.ForbiddenWhen.Count),
        ];
        foreach (var (key, _) in relations.Where(relation => relation.Count > 0))
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/{key}", $"'{parameter.Key}' is always sent, so that '{key}' says nothing");
        }
    }

    private void CheckOthers(ParameterSpec parameter, string pointer)
    {
        var (excludes, needs) = (parameter.Relations.Excludes, parameter.Relations.Needs);
        for (var i = 0; i < excludes.Count; i++)
        {
            var other = Find(excludes[i]);
            var why =
                excludes[i] == parameter.Key ? "excludes itself"
                : needs.Contains(excludes[i]) ? $"needs '{excludes[i]}' and excludes it"
                : other is not { IsArgument: true } ? null
                : parameter.IsArgument ? $"excludes '{excludes[i]}', but both are required"
                : $"excludes '{excludes[i]}', which is required, so that it can never be given";
            if (why is not null)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/excludes/{i}", $"'{parameter.Key}' {why}");
            }
        }

        for (var i = 0; i < needs.Count; i++)
        {
            var why =
                needs[i] == parameter.Key ? "needs itself"
                : !excludes.Contains(needs[i]) && Find(needs[i])?.Relations.Excludes.Contains(parameter.Key) == true
                    ? $"needs '{needs[i]}', which excludes it"
                : Find(needs[i]) is { IsArgument: true } ? $"needs '{needs[i]}', which is always given"
                : parameter.IsArgument && Find(needs[i]) is { Value: null }
                    ? $"is always given, so that '{needs[i]}' always has to be: make that 'required: true'"
                : null;
            if (why is not null)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/needs/{i}", $"'{parameter.Key}' {why}");
            }
        }
    }

    /// <summary>Checks the conditions under which a parameter is required or forbidden against each other.</summary>
    private void CheckTimes(ParameterSpec parameter, string pointer)
    {
        var relations = parameter.Relations;
        if (parameter.IsArgument || parameter.Send is not null)
        {
            var always = parameter.IsArgument ? "is required" : "is sent when the caller gives none";
            CheckNot(relations.ForbiddenWhen, "forbidden_when", $"{always}, but forbidden at times");
            CheckNot(relations.OnlyWhen, "only_when", $"{always}, but allowed at times only");
            CheckNot(
                relations.RequiredWhen,
                "required_when",
                parameter.IsArgument ? "is required always, not at times" : $"{always}, so that it is always there"
            );
        }

        void CheckNot(EquatableArray<RuleCondition> conditions, string key, string why)
        {
            if (conditions.Count > 0)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/{key}", $"'{parameter.Key}' {why}");
            }
        }

        foreach (var forbidden in relations.ForbiddenWhen)
        {
            var at = $"{pointer}/forbidden_when/{forbidden.Parameter}";
            if (Same(relations.RequiredWhen, forbidden) is { } required && required.Values.Intersect(forbidden.Values).Any())
            {
                var value = required.Values.Intersect(forbidden.Values).First();
                scope.Report(
                    SpecRules.Contradiction,
                    at,
                    $"'{parameter.Key}' is both required and forbidden when '{forbidden.Parameter}' is '{value}'"
                );
            }
            else if (Same(relations.OnlyWhen, forbidden) is { } only && !only.Values.Except(forbidden.Values).Any())
            {
                scope.Report(SpecRules.Contradiction, at, $"'{parameter.Key}' is forbidden whenever it is allowed");
            }
        }

        foreach (var required in relations.RequiredWhen)
        {
            if (Same(relations.OnlyWhen, required) is { } only && required.Values.Except(only.Values).FirstOrDefault() is { } value)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/required_when/{required.Parameter}",
                    $"'{parameter.Key}' is required when '{required.Parameter}' is '{value}', but not allowed then"
                );
            }

            if (relations.Excludes.Contains(required.Parameter))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/required_when/{required.Parameter}",
                    $"'{parameter.Key}' excludes '{required.Parameter}', and is required when it is given"
                );
            }
        }
    }

    private static RuleCondition? Same(EquatableArray<RuleCondition> conditions, RuleCondition other) =>
        conditions.FirstOrDefault(condition => condition.Parameter == other.Parameter);

    private void CheckWhen(EquatableArray<RuleCondition> conditions, ParameterSpec? parameter, string pointer)
    {
        foreach (var when in conditions)
        {
            var at = $"{pointer}/{when.Parameter}";
            if (when.Parameter == parameter?.Key)
            {
                scope.Report(SpecRules.Contradiction, at, $"'{parameter.Key}' depends on itself");
            }
            else if (CheckName(when.Parameter, at, parameter?.Key ?? "") && Find(when.Parameter) is { } other)
            {
                CheckValues(when, other, at);
            }
        }
    }

    /// <summary>Checks that a condition names values the other parameter can have.</summary>
    private void CheckValues(RuleCondition when, ParameterSpec other, string at)
    {
        var type = other.Type.Kind == TypeKind.CommaSeparated ? other.Type.Item! : other.Type;
        if (type.Kind is not (TypeKind.String or TypeKind.Id or TypeKind.Bool or TypeKind.Named))
        {
            scope.Report(
                SpecRules.Contradiction,
                at,
                $"'{when.Parameter}' is of the type '{other.Type}': only texts, flags and enums have values to depend on"
            );
            return;
        }

        if (scope.Enum(type.Name ?? "") is { } values)
        {
            scope.CheckAll([.. values.Values.Select(value => value.Key)], when.Values, $"value of {values.Name}", at);
            return;
        }

        for (var i = 0; i < when.Values.Count; i++)
        {
            if (!ValueText.Fits(type, when.Values[i]))
            {
                scope.Report(SpecRules.InvalidValue, $"{at}/{i}", when.Values[i], $"a value of the type '{type}'", "");
            }
        }
    }

    private ParameterSpec? Find(string key) => parameters.FirstOrDefault(parameter => parameter.Key == key);
}
