using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up what sets of parameters say, and gives them to those that use them.</summary>
internal sealed class ParameterSetLinker(LinkScope scope)
{
    private readonly Dictionary<string, ParameterSetSpec> _declared = scope.Spec.ParameterSets.ToDictionary(
        set => set.Key,
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, ParameterSetSpec?> _linked = new(StringComparer.Ordinal);

    public EquatableArray<ParameterSetSpec> Link() => new(scope.Spec.ParameterSets.Select(set => Find(set.Key)).OfType<ParameterSetSpec>());

    /// <summary>Gets the parameters of the used sets, and the record that the options then derive from.</summary>
    /// <param name="uses">The keys of the sets.</param>
    /// <param name="own">The parameters declared beside them.</param>
    /// <param name="pointer">Where those parameters are declared.</param>
    public (List<ParameterSpec> Parameters, string? Base) Use(
        EquatableArray<string> uses,
        EquatableArray<ParameterSpec> own,
        string pointer
    )
    {
        scope.CheckAll(_declared.Keys, uses, "parameter set", $"{pointer}/use");
        var found = new List<ParameterSetSpec>();
        string? record = null;
        for (var i = 0; i < uses.Count; i++)
        {
            if (!_declared.ContainsKey(uses[i]))
            {
                continue;
            }

            if (uses.FirstOrDefault(other => other != uses[i] && Includes(other, uses[i]) && !Includes(uses[i], other)) is { } user)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/use/{i}", $"'{user}' uses the parameter set '{uses[i]}' already");
                continue;
            }

            if (Find(uses[i]) is not { } set)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/use/{i}", $"the parameter set '{uses[i]}' uses itself");
                continue;
            }

            if (record is not null && set.Record is { } other && other != record)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/use/{i}",
                    $"options derive from one record, but '{record}' and '{other}' are asked for: let one of the sets use the other"
                );
            }

            record ??= set.Record;
            found.Add(set);
        }

        var parameters = new List<ParameterSpec>();
        foreach (var parameter in found.SelectMany(set => set.Parameters))
        {
            if (own.Concat(parameters).Any(other => other.Key == parameter.Key))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/{parameter.Key}",
                    $"'{parameter.Key}' is in a used parameter set as well"
                );
            }
            else
            {
                parameters.Add(parameter);
            }
        }

        return (parameters, record);
    }

    /// <summary>Returns whether a set uses another one, by itself or by one that it uses.</summary>
    private bool Includes(string key, string other, int depth = 0) =>
        depth < _declared.Count
        && _declared.TryGetValue(key, out var set)
        && set.Uses.Any(used => used == other || Includes(used, other, depth + 1));

    /// <summary>Returns the linked set; null when it is being linked, because it uses itself.</summary>
    private ParameterSetSpec? Find(string key)
    {
        if (!_linked.TryGetValue(key, out var set))
        {
            _linked[key] = null;
            set = _linked[key] = Link(_declared[key]);
        }

        return set;
    }

    private ParameterSetSpec Link(ParameterSetSpec set)
    {
        var pointer = $"/parameter_sets/{set.Key}/parameters";
        if (set.Parameters.Count == 0 && set.Uses.Count == 0 && !scope.Spec.Unread.Contains($"/parameter_sets/{set.Key}"))
        {
            scope.Report(SpecRules.Contradiction, $"/parameter_sets/{set.Key}", $"the parameter set '{set.Key}' has no parameters");
        }

        var (used, record) = Use(set.Uses, set.Parameters, pointer);
        EquatableArray<ParameterSpec> all = new(set.Parameters.Concat(used));
        var own = set.Parameters.Select(parameter => Link(set, parameter, all, $"{pointer}/{parameter.Key}")).ToList();
        NeverGivenChecker.Check(set.Parameters, all, default, $"/parameter_sets/{set.Key}", scope);
        return set with
        {
            Base = record,
            Parameters = new(
                own.Concat(used).Select(parameter => parameter with { IsOfSet = true, Record = parameter.Record ?? set.Options }).ToList()
            ),
        };
    }

    private ParameterSpec Link(ParameterSetSpec set, ParameterSpec parameter, EquatableArray<ParameterSpec> siblings, string pointer)
    {
        if (parameter.Type.Kind == TypeKind.Fields)
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/type", parameter.Type.ToString(), "a parameter of a set");
            return parameter;
        }

        if (set.Options is not null && (parameter.IsArgument || parameter.Secret || parameter.Value is not null))
        {
            var what =
                parameter.Secret ? "secret"
                : parameter.Value is not null ? "constant"
                : parameter.In == "path" ? "part of the path"
                : "required";
            scope.Report(SpecRules.Contradiction, pointer, $"'{parameter.Key}' is {what}, so that '{set.Options}' cannot hold it");
        }

        return ParameterLinker.Link(parameter, siblings, pointer, default, default, scope);
    }
}
