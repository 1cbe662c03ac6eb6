using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Keeps members that an overlay adds from the names of the classes that are written for additions.</summary>
internal static class AddedNameChecker
{
    public static IEnumerable<SpecFault> Check(SpecAdditions added)
    {
        var (own, more) = (added.New, added.More);
        return more
            .Models.SelectMany(model =>
                model.Properties.Select(property =>
                    (property.CSharp, $"/models/{model.Name}/properties/{property.Key}", $"{model.Name}Fields")
                )
            )
            .Concat(
                more.Enums.SelectMany(item =>
                    item.Values.Select(value => (value.CSharp, $"{NameChecker.Origin(more, item.Name).Values}/{value.Key}", ""))
                )
            )
            .Concat(
                more.Metrics.SelectMany(set =>
                    set.Metrics.Select(metric => (metric.CSharp, $"/metrics/{set.Name}/metrics/{metric.Key}", ""))
                )
            )
            .Concat(own.Errors.Select(error => (error.CSharp, $"/errors/{error.Key}", "")))
            .Concat(own.Limits.Select(limit => (limit.CSharp, $"/limits/{limit.Key}", "")))
            .Concat(own.Quotas.Select(quota => (quota.CSharp, $"/quotas/{quota.Key}", "")))
            .Where(member => IsTaken(member.Item1, member.Item3))
            .Select(member => new SpecFault(
                SpecRules.ReservedName,
                new([member.Item1, "a type that is written for what a project adds, or that its code needs", ""]),
                member.Item2
            ));
    }

    private static bool IsTaken(string name, string mask) =>
        name == mask || name == "AdditionalProperty" || name.EndsWith("Additions", StringComparison.Ordinal);
}
