using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that keys can travel: none holds a sign that separates names in a query, in a field mask or in a list of scopes.</summary>
internal static class WireNameChecker
{
    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (var (key, pointer) in Keys(spec))
        {
            if (WireName.FindSeparator(key) is { } separator)
            {
                var sign = separator.Trim().Length == 0 ? "a blank" : $"'{separator}'";
                var meant = WireName.WithoutSeparators(key);
                scope.Report(
                    SpecRules.InvalidValue,
                    pointer,
                    key,
                    $"a name that can travel: it holds {sign}",
                    $"; did you mean '{meant}'?"
                );
            }
        }
    }

    private static IEnumerable<(string Key, string Pointer)> Keys(ThreadsSpecification spec) =>
        [
            .. spec.Limits.Select(limit => (limit.Key, $"/limits/{limit.Key}")),
            .. spec.Quotas.Select(quota => (quota.Key, $"/quotas/{quota.Key}")),
            .. spec.Errors.Select(error => (error.Key, $"/errors/{error.Key}")),
            .. spec.Enums.SelectMany(item =>
                item.Values.Select(value => (value.Key, $"{NameChecker.Origin(spec, item.Name).Values}/{value.Key}"))
            ),
            .. spec.Models.SelectMany(model =>
                model.Properties.Select(property => (property.Key, $"/models/{model.Name}/properties/{property.Key}"))
            ),
            .. spec.ParameterSets.SelectMany(set => Keys(set.Parameters, $"/parameter_sets/{set.Key}")),
            .. spec.Urls.SelectMany(url => Keys(url.Parameters, $"/urls/{url.Name}")),
            .. spec
                .Groups.SelectMany(group => group.Operations)
                .SelectMany(operation => Keys(operation.Parameters, $"/endpoints/{operation.Group}/operations/{operation.Name}")),
        ];

    private static IEnumerable<(string Key, string Pointer)> Keys(IEnumerable<ParameterSpec> parameters, string pointer) =>
        parameters.Select(parameter => (parameter.Key, $"{pointer}/parameters/{parameter.Key}"));
}
