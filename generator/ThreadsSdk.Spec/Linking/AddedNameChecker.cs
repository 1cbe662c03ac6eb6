using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Keeps members that an overlay adds from the names of the classes that are written for additions.</summary>
internal static class AddedNameChecker
{
    public static IEnumerable<SpecFault> Check(SpecAdditions added) =>
        Members(added)
            .Where(member => IsTaken(member.Name))
            .Concat(Properties(added.More).Where(member => member.Name == member.Mask).Select(member => (member.Name, member.Pointer)))
            .Select(member => new SpecFault(
                SpecRules.ReservedName,
                new([member.Name, "a type that is written for what a project adds, or that its code needs", ""]),
                $"{member.Pointer}/name"
            ));

    private static IEnumerable<(string Name, string Pointer)> Members(SpecAdditions added) =>
        [
            .. Properties(added.More).Select(member => (member.Name, member.Pointer)),
            .. added.More.Enums.SelectMany(item =>
                item.Values.Select(value => (value.CSharp, $"{NameChecker.Origin(added.More, item.Name).Values}/{value.Key}"))
            ),
            .. added.More.Metrics.SelectMany(set =>
                set.Metrics.Select(metric => (metric.CSharp, $"/metrics/{set.Name}/metrics/{metric.Key}"))
            ),
            .. added.New.Errors.Select(error => (error.CSharp, $"/errors/{error.Key}")),
            .. added.New.Limits.Select(limit => (limit.CSharp, $"/limits/{limit.Key}")),
            .. added.New.Quotas.Select(quota => (quota.CSharp, $"/quotas/{quota.Key}")),
        ];

    private static IEnumerable<(string Name, string Pointer, string Mask)> Properties(ThreadsSpecification more) =>
        more.Models.SelectMany(model =>
            model.Properties.Select(property => (property.CSharp, $"/models/{model.Name}/properties/{property.Key}", $"{model.Name}Fields"))
        );

    private static bool IsTaken(string name) => name == "AdditionalProperty" || name.EndsWith("Additions", StringComparison.Ordinal);
}
