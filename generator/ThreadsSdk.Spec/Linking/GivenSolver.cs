using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>
/// Finds out whether parameters can be given at all: whether some choice of values keeps all that they say about each other.
/// </summary>
internal sealed class GivenSolver
{
    /// <summary>What a call with so many choices has, nobody can see either; it counts as possible.</summary>
    private const int MostSteps = 20000;

    private readonly Dictionary<string, Choice> _choices = new(StringComparer.Ordinal);
    private readonly List<Constraint> _constraints = [];

    public GivenSolver(IEnumerable<ParameterSpec> parameters, IEnumerable<OneOfRule> oneOf, LinkScope scope)
    {
        var all = parameters.Where(parameter => parameter.Value is null).ToList();
        var rules = oneOf.ToList();
        foreach (var parameter in all)
        {
            var named = all.SelectMany(other => Conditions(other.Relations))
                .Concat(rules.SelectMany(rule => rule.When))
                .Where(condition => condition.Parameter == parameter.Key)
                .SelectMany(condition => condition.Values)
                .Distinct()
                .ToList();
            _choices[parameter.Key] = new Choice(parameter, Domain(parameter, named, scope));
        }

        foreach (var parameter in all)
        {
            _constraints.AddRange(Of(parameter));
        }

        _constraints.AddRange(rules.Select(Of));
        _constraints.RemoveAll(constraint => constraint.Names.Any(name => !_choices.ContainsKey(name)));
    }

    /// <summary>Returns why a parameter can never be given: the fewest rules that forbid it together. Null when it can.</summary>
    public IReadOnlyList<string>? WhyNever(string parameter) =>
        Core(new Constraint([parameter], "", given => given(parameter) is not null));

    /// <summary>Returns why a rule can never be kept where its condition holds. Null when it can, and where there is no condition.</summary>
    public IReadOnlyList<string>? WhyNever(OneOfRule rule) =>
        rule.When.Count == 0 || rule.When.Any(when => !_choices.ContainsKey(when.Parameter))
            ? null
            : Core(new Constraint([.. rule.When.Select(when => when.Parameter)], "", given => rule.When.All(when => Holds(when, given))));

    private static IEnumerable<RuleCondition> Conditions(Relations relations) =>
        relations.RequiredWhen.Concat(relations.OnlyWhen).Concat(relations.ForbiddenWhen);

    /// <summary>The values that make a difference: none, each that a rule names, and one that none does. A list can hold all of them.</summary>
    private static List<string?[]?> Domain(ParameterSpec parameter, List<string> named, LinkScope scope)
    {
        var domain = new List<string?[]?>();
        if (!parameter.IsArgument && parameter.Send is null)
        {
            domain.Add(null);
        }

        if (parameter.Type.Kind == TypeKind.CommaSeparated && named.Count > 1)
        {
            domain.Add([.. named]);
        }

        domain.AddRange(named.Where(value => Fits(parameter, value)).Select(value => new string?[] { value }));
        var known =
            parameter.Type.Leaf.Kind == TypeKind.Bool ? 2
            : scope.Enum(parameter.Type.Leaf.Name ?? "") is { } values ? values.Values.Count
            : int.MaxValue;
        if (named.Count < known)
        {
            domain.Add([""]);
        }

        return domain;
    }

    /// <summary>Returns whether a text keeps the lengths that its parameter may have, where those are figures.</summary>
    private static bool Fits(ParameterSpec parameter, string value) =>
        !parameter.Type.IsText
        || (
            (parameter.Bounds.MaxLength is not { Limit: null } most || value.Length <= most.Value)
            && (parameter.Bounds.MinLength is not { Limit: null } least || value.Length >= least.Value)
        );

    private IEnumerable<Constraint> Of(ParameterSpec parameter)
    {
        var (key, relations) = (parameter.Key, parameter.Relations);
        foreach (var other in relations.Excludes.Where(other => other != key))
        {
            yield return new([key, other], $"'{key}' excludes '{other}'", given => given(key) is null || given(other) is null);
        }

        foreach (var other in relations.Needs)
        {
            yield return new([key, other], $"'{key}' needs '{other}'", given => given(key) is null || given(other) is not null);
        }

        foreach (var when in relations.RequiredWhen)
        {
            var text = $"'{key}' is required when {Text(when)}";
            yield return new([key, when.Parameter], text, given => given(key) is not null || !Holds(when, given));
        }

        foreach (var when in relations.OnlyWhen)
        {
            var text = $"'{key}' is allowed only when {Text(when)}";
            yield return new([key, when.Parameter], text, given => given(key) is null || Holds(when, given));
        }

        foreach (var when in relations.ForbiddenWhen)
        {
            var text = $"'{key}' is forbidden when {Text(when)}";
            yield return new([key, when.Parameter], text, given => given(key) is null || !Holds(when, given));
        }
    }

    private Constraint Of(OneOfRule rule) =>
        new(
            [.. rule.Of, .. rule.When.Select(when => when.Parameter)],
            $"one of '{string.Join("', '", rule.Of)}' has to be given",
            given => rule.Of.Any(name => given(name) is not null) || !rule.When.All(when => Holds(when, given))
        );

    private static string Text(RuleCondition when) => $"'{when.Parameter}' is '{string.Join("' or '", when.Values)}'";

    /// <summary>Returns whether a condition holds: what is assumed in a parameter's absence counts as its value.</summary>
    private bool Holds(RuleCondition when, Func<string, string?[]?> given)
    {
        var values = given(when.Parameter);
        if (values is null && _choices[when.Parameter].Parameter is { Default: { } assumed, Type.IsList: false })
        {
            values = [assumed];
        }

        return values?.Any(value => when.Values.Contains(value!)) == true;
    }

    /// <summary>Returns the fewest constraints with which a wish cannot be had; null when it can.</summary>
    private List<string>? Core(Constraint wish)
    {
        if (wish.Names.Any(name => !_choices.ContainsKey(name)) || CanBe([.. Near(wish), wish]))
        {
            return null;
        }

        var core = Near(wish);
        foreach (var constraint in core.ToList())
        {
            List<Constraint> fewer = [.. core.Where(other => other != constraint), wish];
            if (!CanBe(fewer))
            {
                core.Remove(constraint);
            }
        }

        return [.. core.Select(constraint => constraint.Text)];
    }

    /// <summary>Returns the constraints that have to do with a wish, through whatever others.</summary>
    private List<Constraint> Near(Constraint wish)
    {
        var names = new HashSet<string>(wish.Names, StringComparer.Ordinal);
        var near = new HashSet<Constraint>();
        while (
            _constraints.Where(constraint => !near.Contains(constraint) && constraint.Names.Any(names.Contains)).ToList()
                is { Count: > 0 } more
        )
        {
            near.UnionWith(more);
            names.UnionWith(more.SelectMany(constraint => constraint.Names));
        }

        return [.. _constraints.Where(near.Contains)];
    }

    private bool CanBe(List<Constraint> constraints)
    {
        var names = constraints.SelectMany(constraint => constraint.Names).Distinct().ToList();
        var values = new Dictionary<string, string?[]?>(StringComparer.Ordinal);
        var steps = 0;
        return Try(0);

        bool Try(int next)
        {
            if (next == names.Count || ++steps > MostSteps)
            {
                return true;
            }

            foreach (var value in _choices[names[next]].Domain)
            {
                values[names[next]] = value;
                var isKept = constraints
                    .Where(constraint => constraint.Names.Contains(names[next]) && constraint.Names.All(values.ContainsKey))
                    .All(constraint => constraint.IsKept(name => values[name]));
                if (isKept && Try(next + 1))
                {
                    return true;
                }
            }

            values.Remove(names[next]);
            return false;
        }
    }

    private sealed record Choice(ParameterSpec Parameter, List<string?[]?> Domain);

    private sealed record Constraint(string[] Names, string Text, Func<Func<string, string?[]?>, bool> IsKept);
}
