using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Leaves out the smallest declaration around each fault, so that the rest can be written and one mistake does not show as
/// many.</summary>
internal static class SpecPruner
{
    public static ThreadsSpecification Prune(ThreadsSpecification spec, IEnumerable<SpecFault> faults, IEnumerable<string> skipped)
    {
        // Of what is declared twice, one was taken already.
        var pointers = faults
            .Where(fault => fault.Rule != SpecRules.DuplicateName && !fault.Rule.IsWarning)
            .Select(fault => fault.Pointer)
            .Concat(spec.Unread)
            .Concat(skipped)
            .ToList();
        if (pointers.Count == 0)
        {
            return spec;
        }

        bool IsWhole(string pointer) => !pointers.Any(at => at == pointer || at.StartsWith(pointer + "/", StringComparison.Ordinal));
        EquatableArray<T> Whole<T>(EquatableArray<T> items, Func<T, string> pointer)
            where T : IEquatable<T> => new(items.Where(item => IsWhole(pointer(item))));
        EquatableArray<T> Sound<T>(EquatableArray<T> items, Func<T, string> pointer)
            where T : IEquatable<T> => new(items.Where(item => !pointers.Contains(pointer(item))));

        bool AreSound(EquatableArray<string> uses) =>
            spec.ParameterSets.Where(set => uses.Contains(set.Key)).All(set => IsWhole($"/parameter_sets/{set.Key}") && AreSound(set.Uses));

        return spec with
        {
            ParameterSets = new(spec.ParameterSets.Where(set => AreSound(new([set.Key])))),
            Limits = Whole(spec.Limits, limit => $"/limits/{limit.Key}"),
            Quotas = Whole(spec.Quotas, quota => $"/quotas/{quota.Key}"),
            Errors = Whole(spec.Errors, error => $"/errors/{error.Key}"),
            Enums = new(
                Sound(Declared(spec.Enums), item => NameChecker.Origin(spec, item.Name).Enum)
                    .Select(item =>
                        item with
                        {
                            Values = Whole(item.Values, value => $"{NameChecker.Origin(spec, item.Name).Values}/{value.Key}"),
                        }
                    )
            ),
            Models = new(
                Sound(spec.Models, model => $"/models/{model.Name}")
                    .Select(model =>
                        model with
                        {
                            Properties = Whole(model.Properties, property => $"/models/{model.Name}/properties/{property.Key}"),
                            Fieldsets =
                                model.Properties.Count == 0
                                    ? default
                                    : new(
                                        model.Fieldsets.Where(fieldset =>
                                            CSharpName.IsValid("For" + fieldset.Name) && IsWhole($"/fieldsets/{fieldset.Name}/model")
                                        )
                                    ),
                        }
                    )
            ),
            Groups = new(
                Sound(spec.Groups, group => $"/endpoints/{group.Name}")
                    .Select(group =>
                        group with
                        {
                            Operations = new(
                                Whole(group.Operations, operation => $"/endpoints/{group.Name}/operations/{operation.Name}")
                                    .Where(operation => AreSound(operation.Uses))
                            ),
                        }
                    )
            ),
            Urls = spec.Api is null ? default : Whole(spec.Urls, url => $"/urls/{url.Name}"),
            Metrics = new(
                Sound(spec.Metrics, set => $"/metrics/{set.Name}")
                    .Where(set => !pointers.Contains($"/metrics/{set.Name}/enum"))
                    .Select(set => set with { Metrics = Whole(set.Metrics, metric => $"/metrics/{set.Name}/metrics/{metric.Key}") })
            ),
            Webhooks = spec.Api is null ? default : Whole(spec.Webhooks, webhook => $"/webhooks/{webhook.Key}"),
        };
    }

    /// <summary>Returns one enum of each name: the last, which may be made of another section.</summary>
    private static EquatableArray<EnumSpec> Declared(EquatableArray<EnumSpec> enums) =>
        new(enums.GroupBy(item => item.Name, StringComparer.Ordinal).Select(same => same.Last()));
}
