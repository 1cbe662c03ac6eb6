using System;
using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Linking;

/// <summary>What an overlay adds to the spec of the SDK.</summary>
/// <param name="New">What the SDK does not have.</param>
/// <param name="More">What the SDK has, with the members alone that are added to it.</param>
public sealed record SpecAdditions(ThreadsSpecification New, ThreadsSpecification More)
{
    public static readonly SpecAdditions None = new(ThreadsSpecification.Empty, ThreadsSpecification.Empty);

    /// <summary>Tells what is added.</summary>
    /// <param name="shipped">The spec of the SDK.</param>
    /// <param name="whole">The same with the overlay, linked.</param>
    public static SpecAdditions Of(ThreadsSpecification shipped, ThreadsSpecification whole)
    {
        var fieldsets = Added(whole.Fieldsets, shipped.Fieldsets, fieldset => fieldset.Name);
        return new(
            new ThreadsSpecification
            {
                Api = whole.Api,
                Limits = Added(whole.Limits, shipped.Limits, limit => limit.Key),
                Quotas = Added(whole.Quotas, shipped.Quotas, quota => quota.Key),
                Errors = Added(whole.Errors, shipped.Errors, error => error.Key),
                Enums = Added(whole.Enums, shipped.Enums, item => item.Name),
                Models = Added(whole.Models, shipped.Models, model => model.Name),
                ParameterSets = Added(whole.ParameterSets, shipped.ParameterSets, set => set.Key),
                Groups = Shown(Added(whole.Groups, shipped.Groups, group => group.Name), shipped),
                Metrics = Added(whole.Metrics, shipped.Metrics, set => set.Name),
            },
            new ThreadsSpecification
            {
                Enums = Extended(whole.Enums, shipped.Enums, new EnumExtension()),
                Models = new(
                    whole
                        .Models.Where(model => shipped.Models.Any(own => own.Name == model.Name))
                        .Select(model =>
                            model with
                            {
                                Properties = Added(
                                    model.Properties,
                                    shipped.Models.First(own => own.Name == model.Name).Properties,
                                    property => property.Key
                                ),
                                Fieldsets = new(model.Fieldsets.Where(fieldset => fieldsets.Any(added => added.Name == fieldset.Name))),
                            }
                        )
                        .Where(model => model.Properties.Count + model.Fieldsets.Count > 0)
                ),
                Groups = Shown(Extended(whole.Groups, shipped.Groups, new GroupExtension()), shipped),
                Metrics = Extended(whole.Metrics, shipped.Metrics, new MetricSetExtension()),
            }
        );
    }

    /// <summary>Marks what the documentation of operations cannot lead to in the SDK.</summary>
    private static EquatableArray<GroupSpec> Shown(EquatableArray<GroupSpec> groups, ThreadsSpecification shipped)
    {
        var errors = new HashSet<string>(shipped.Errors.Select(error => error.Key), StringComparer.Ordinal);
        var quotas = new HashSet<string>(shipped.Quotas.Select(quota => quota.Key), StringComparer.Ordinal);
        return new(
            groups.Select(group =>
                group with
                {
                    Operations = new(
                        group.Operations.Select(operation =>
                            operation with
                            {
                                Throws = new(operation.Throws.Select(error => error with { IsAdded = !errors.Contains(error.Key) })),
                                QuotaName = operation.Quota is { } quota && quotas.Contains(quota) ? operation.QuotaName : null,
                            }
                        )
                    ),
                }
            )
        );
    }

    private static EquatableArray<T> Added<T>(IEnumerable<T> whole, IEnumerable<T> shipped, Func<T, string> key)
        where T : IEquatable<T>
    {
        var known = new HashSet<string>(shipped.Select(key), StringComparer.Ordinal);
        return new(whole.Where(item => !known.Contains(key(item))));
    }

    private static EquatableArray<T> Extended<T, TMember>(
        EquatableArray<T> whole,
        EquatableArray<T> shipped,
        OverlayExtension<T, TMember> extension
    )
        where T : class, IEquatable<T>
        where TMember : IEquatable<TMember>
    {
        var known = shipped.ToDictionary(extension.Name, StringComparer.Ordinal);
        return new(
            whole
                .Where(item => known.ContainsKey(extension.Name(item)))
                .Select(item =>
                    extension.With(
                        item,
                        Added(extension.Members(item), extension.Members(known[extension.Name(item)]), extension.MemberKey)
                    )
                )
                .Where(item => extension.Members(item).Count > 0)
        );
    }
}
