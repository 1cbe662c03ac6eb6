using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Tells whether what is deprecated has ended, and finds what to use instead among its siblings.</summary>
internal sealed class DeprecationLinker(ThreadsSpecification spec, List<SpecFault> faults)
{
    private readonly Dictionary<string, ParameterSetSpec> _sets = spec
        .ParameterSets.GroupBy(set => set.Key, StringComparer.Ordinal)
        .ToDictionary(set => set.Key, set => set.First(), StringComparer.Ordinal);

    public ThreadsSpecification Link() =>
        spec with
        {
            Scopes = Each(
                spec.Scopes,
                scope => scope.Deprecated,
                scope => scope.Key,
                scope => scope.CSharp,
                (scope, deprecated) => scope with { Deprecated = deprecated },
                "scope",
                "/scopes"
            ),
            Enums = new(
                Each(
                        spec.Enums,
                        item => item.Deprecated,
                        item => item.Name,
                        item => item.Name,
                        (item, deprecated) => item with { Deprecated = deprecated },
                        "enum",
                        "/enums"
                    )
                    .Select(Link)
            ),
            Models = new(
                Each(
                        spec.Models,
                        model => model.Deprecated,
                        model => model.Name,
                        model => model.Name,
                        (model, deprecated) => model with { Deprecated = deprecated },
                        "model",
                        "/models"
                    )
                    .Select(Link)
            ),
            Metrics = new(spec.Metrics.Select(Link)),
            ParameterSets = new(
                spec.ParameterSets.Select(set =>
                    set with
                    {
                        Parameters = Link(set.Parameters, set.Uses, $"/parameter_sets/{set.Key}/parameters"),
                    }
                )
            ),
            Groups = new(spec.Groups.Select(Link)),
            Urls = new(spec.Urls.Select(url => url with { Parameters = Link(url.Parameters, default, $"/urls/{url.Name}/parameters") })),
        };

    private EnumSpec Link(EnumSpec item) =>
        item with
        {
            Values = Each(
                item.Values,
                value => value.Deprecated,
                value => value.Key,
                value => value.CSharp,
                (value, deprecated) => value with { Deprecated = deprecated },
                "value",
                $"/enums/{item.Name}/values"
            ),
        };

    private ModelSpec Link(ModelSpec model) =>
        model with
        {
            Properties = Each(
                model.Properties,
                property => property.Deprecated,
                property => property.Key,
                property => property.CSharp,
                (property, deprecated) => property with { Deprecated = deprecated },
                "property",
                $"/models/{model.Name}/properties"
            ),
        };

    private MetricSetSpec Link(MetricSetSpec set) =>
        set with
        {
            Metrics = Each(
                set.Metrics,
                metric => metric.Deprecated,
                metric => metric.Key,
                metric => metric.CSharp,
                (metric, deprecated) => metric with { Deprecated = deprecated },
                "metric",
                $"/metrics/{set.Name}/metrics"
            ),
        };

    /// <summary>An operation may be replaced by one of another group, which is named with its group.</summary>
    private GroupSpec Link(GroupSpec group)
    {
        var names = spec
            .Groups.SelectMany(other => other.Operations)
            .ToLookup(operation => operation.FullName, operation => operation.FullName + "Async", StringComparer.Ordinal)
            .Concat(group.Operations.ToLookup(operation => operation.Name, operation => operation.Name + "Async", StringComparer.Ordinal))
            .GroupBy(name => name.Key, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.First().First(), StringComparer.Ordinal);
        return group with
        {
            Operations = new(
                group.Operations.Select(operation =>
                {
                    var pointer = $"/endpoints/{group.Name}/operations/{operation.Name}";
                    return operation with
                    {
                        Deprecated = Link(
                            WithoutGroup(operation.Deprecated, group.Name),
                            operation.Name,
                            names,
                            "operation",
                            pointer,
                            use => WithoutGroup(group.Operations.FirstOrDefault(other => other.Name == use)?.Deprecated, group.Name)?.Use
                        ),
                        Parameters = Link(operation.Parameters, operation.Uses, $"{pointer}/parameters"),
                    };
                })
            ),
        };
    }

    /// <summary>Names an operation of the same group by its name alone.</summary>
    private static Deprecation? WithoutGroup(Deprecation? deprecation, string group) =>
        deprecation?.Use?.StartsWith(group + ".", StringComparison.Ordinal) == true
            ? deprecation with
            {
                Use = deprecation.Use.Substring(group.Length + 1),
            }
            : deprecation;

    private EquatableArray<ParameterSpec> Link(EquatableArray<ParameterSpec> parameters, EquatableArray<string> uses, string pointer)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Concat(OfSets(uses, [])))
        {
            names[parameter.Key] = parameter.IsArgument ? CSharpName.Camel(parameter.CSharp) : parameter.CSharp;
        }

        return new(
            parameters.Select(parameter =>
                parameter with
                {
                    Deprecated = Link(
                        parameter.Deprecated,
                        parameter.Key,
                        names,
                        "parameter",
                        $"{pointer}/{parameter.Key}",
                        use => parameters.FirstOrDefault(other => other.Key == use)?.Deprecated?.Use
                    ),
                }
            )
        );
    }

    /// <summary>Returns the parameters of sets and of the sets that those use. A set that uses itself is another's fault to report.</summary>
    private List<ParameterSpec> OfSets(EquatableArray<string> uses, HashSet<string> seen) =>
        uses.Where(seen.Add)
            .Where(_sets.ContainsKey)
            .SelectMany(use => _sets[use].Parameters.Concat(OfSets(_sets[use].Uses, seen)))
            .ToList();

    private EquatableArray<T> Each<T>(
        EquatableArray<T> siblings,
        Func<T, Deprecation?> deprecation,
        Func<T, string> key,
        Func<T, string> csharp,
        Func<T, Deprecation?, T> with,
        string what,
        string pointer
    )
        where T : IEquatable<T>
    {
        var names = siblings
            .GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => csharp(name.First()), StringComparer.Ordinal);
        string? UseOf(string name) => siblings.Where(item => key(item) == name).Select(item => deprecation(item)?.Use).FirstOrDefault();
        return new(siblings.Select(item => with(item, Link(deprecation(item), key(item), names, what, $"{pointer}/{key(item)}", UseOf))));
    }

    private Deprecation? Link(
        Deprecation? deprecation,
        string self,
        Dictionary<string, string> siblings,
        string what,
        string pointer,
        Func<string, string?> useOf
    )
    {
        if (deprecation is null)
        {
            return null;
        }

        pointer += "/deprecated";
        if (deprecation.Ends is { } ends && IsAfter(deprecation.Announced, ends))
        {
            Report(
                SpecRules.Contradiction,
                $"{pointer}/ends",
                $"'{self}' ends on {ends}, before it was announced on {deprecation.Announced}"
            );
        }

        if (deprecation.Use == self)
        {
            Report(SpecRules.Contradiction, $"{pointer}/use", $"'{self}' cannot be used instead of itself");
        }
        else if (deprecation.Use is { } other && useOf(other) == self && string.CompareOrdinal(self, other) > 0)
        {
            Report(SpecRules.Contradiction, $"{pointer}/use", $"'{self}' and '{other}' are each to be used instead of the other");
        }
        else if (deprecation.Use is { } use && !siblings.ContainsKey(use))
        {
            Report(SpecRules.UnknownReference, $"{pointer}/use", what, use, Suggestion.For(use, siblings.Keys.Where(name => name != self)));
        }

        return deprecation with
        {
            HasEnded = deprecation.Ends is not null && spec.Api is { } api && !IsAfter(deprecation.Ends, api.Date),
            CSharp = deprecation.Use is not null && siblings.TryGetValue(deprecation.Use, out var csharp) ? csharp : null,
        };
    }

    /// <summary>Dates are written year first, so that their texts have their order.</summary>
    private static bool IsAfter(string date, string other) => string.CompareOrdinal(date, other) > 0;

    private void Report(SpecRule rule, string pointer, params string[] arguments) =>
        faults.Add(new SpecFault(rule, new(arguments), pointer));
}
