using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>
/// Adds an overlay to the spec of the SDK: new declarations, and new members of models, enums, metric sets and groups that the SDK has.
/// </summary>
/// <param name="shipped">The spec of the SDK, merged from its files.</param>
/// <param name="derived">The enums that are made of other sections.</param>
/// <param name="faults">Takes what does not fit.</param>
internal sealed class OverlayMerger(ThreadsSpecification shipped, IReadOnlyCollection<string> derived, List<SpecFault> faults)
{
    public ThreadsSpecification Merge(IReadOnlyList<ThreadsSpecification> files)
    {
        var overlay = WithoutDerived(Concatenated(files));
        var members = new OverlayModelChecker(shipped, faults);
        members.Check(overlay.Models);
        members.Check(overlay.Enums);
        new OverlayFieldsetChecker(shipped, faults).Check(overlay.Fieldsets);
        var models = Extend(shipped.Models, overlay.Models, new ModelExtension(), "/models");
        return shipped with
        {
            Scopes = Append(shipped.Scopes, overlay.Scopes, scope => scope.Key, "/scopes"),
            Limits = Append(shipped.Limits, overlay.Limits, limit => limit.Key, "/limits"),
            Quotas = Append(shipped.Quotas, overlay.Quotas, quota => quota.Key, "/quotas"),
            Errors = Append(shipped.Errors, overlay.Errors, error => error.Key, "/errors"),
            ParameterSets = Append(
                shipped.ParameterSets,
                overlay.ParameterSets,
                set => set.Key,
                "/parameter_sets",
                set => OverlayExtension.MissingDoc("parameter set", set.Key, set.Doc)
            ),
            Fieldsets = Append(
                new(shipped.Fieldsets.Select(fieldset => WithAdded(fieldset, models))),
                overlay.Fieldsets,
                fieldset => fieldset.Name,
                "/fieldsets",
                OverlayFieldsetChecker.Missing
            ),
            Models = models,
            Enums = Extend(shipped.Enums, overlay.Enums, new EnumExtension(), "/enums"),
            Metrics = Extend(shipped.Metrics, overlay.Metrics, new MetricSetExtension(), "/metrics"),
            Groups = Extend(shipped.Groups, overlay.Groups, new GroupExtension(), "/endpoints"),
            HasLostNames = overlay.HasLostNames,
            Unread = overlay.Unread,
        };
    }

    private static ThreadsSpecification Concatenated(IReadOnlyList<ThreadsSpecification> files)
    {
        EquatableArray<T> All<T>(Func<ThreadsSpecification, EquatableArray<T>> section)
            where T : IEquatable<T> => new(files.SelectMany(file => section(file)));
        return new ThreadsSpecification
        {
            Api = files.Select(file => file.Api).FirstOrDefault(api => api is not null),
            Scopes = All(file => file.Scopes),
            Limits = All(file => file.Limits),
            Quotas = All(file => file.Quotas),
            Errors = All(file => file.Errors),
            Enums = All(file => file.Enums),
            Models = All(file => file.Models),
            Fieldsets = All(file => file.Fieldsets),
            ParameterSets = All(file => file.ParameterSets),
            Groups = All(file => file.Groups),
            Urls = All(file => file.Urls),
            Metrics = All(file => file.Metrics),
            Webhooks = All(file => file.Webhooks),
            HasLostNames = files.Any(file => file.HasLostNames),
            Unread = All(file => file.Unread),
        };
    }

    /// <summary>What is made of scopes, metrics and webhooks grows with those.</summary>
    private ThreadsSpecification WithoutDerived(ThreadsSpecification overlay)
    {
        foreach (var item in overlay.Enums.Where(item => derived.Contains(item.Name)))
        {
            Report(
                SpecRules.NotInOverlay,
                $"/enums/{item.Name}",
                $"'{item.Name}' is made of the scopes, of a set of metrics or of the webhooks; add to those"
            );
        }

        return overlay with
        {
            Enums = new(overlay.Enums.Where(item => !derived.Contains(item.Name))),
        };
    }

    private EquatableArray<T> Append<T>(
        EquatableArray<T> own,
        IEnumerable<T> added,
        Func<T, string> key,
        string pointer,
        Func<T, IEnumerable<(SpecRule Rule, string[] Arguments)>>? missing = null
    )
        where T : IEquatable<T>
    {
        var declared = New(own.Select(key), added, key, pointer);
        foreach (
            var (item, rule, arguments) in declared.SelectMany(item =>
                missing?.Invoke(item).Select(one => (item, one.Rule, one.Arguments)) ?? []
            )
        )
        {
            Report(rule, $"{pointer}/{key(item)}", arguments);
        }

        return new([.. own, .. declared]);
    }

    /// <summary>Returns what the SDK does not have, and says what it has already, or what is declared twice.</summary>
    private List<T> New<T>(IEnumerable<string> own, IEnumerable<T> added, Func<T, string> key, string pointer)
    {
        var known = new HashSet<string>(own, StringComparer.Ordinal);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<T>();
        foreach (var item in added)
        {
            var name = key(item);
            times.TryGetValue(name, out var before);
            times[name] = before + 1;
            if (known.Contains(name))
            {
                faults.Add(new SpecFault(SpecRules.AlreadyInSdk, new([name]), $"{pointer}/{name}", before));
            }
            else if (before > 0)
            {
                faults.Add(new SpecFault(SpecRules.DuplicateName, new([name]), $"{pointer}/{name}", before, Other: 0));
            }
            else
            {
                result.Add(item);
            }
        }

        return result;
    }

    private EquatableArray<T> Extend<T, TMember>(
        EquatableArray<T> own,
        EquatableArray<T> added,
        OverlayExtension<T, TMember> extension,
        string section
    )
        where T : class, IEquatable<T>
        where TMember : IEquatable<TMember>
    {
        var known = new HashSet<string>(own.Select(extension.Name), StringComparer.Ordinal);
        var declared = New([], added.Where(item => !known.Contains(extension.Name(item))), extension.Name, section);
        var meant = declared.Where(item => MeansOther(item, known, extension, section)).ToList();
        declared.RemoveAll(meant.Contains);
        foreach (var item in declared)
        {
            foreach (var (rule, arguments) in extension.Missing(item))
            {
                Report(rule, $"{section}/{extension.Name(item)}", arguments);
            }
        }

        foreach (var item in added.Where(item => known.Contains(extension.Name(item))))
        {
            if (extension.Others(item).FirstOrDefault(other => other.IsThere) is { Key: { } key })
            {
                var name = extension.Name(item);
                Report(
                    SpecRules.NotInOverlay,
                    $"{section}/{name}/{key}",
                    $"'{name}' is the SDK's own: an overlay adds {extension.Key} to it, and changes nothing else"
                );
            }
        }

        return new([.. own.Select(item => WithMembers(item, added, extension, section)), .. declared]);
    }

    /// <summary>Returns whether a declaration that only adds members means one of the SDK by another name, after reporting it.</summary>
    private bool MeansOther<T, TMember>(T item, ICollection<string> known, OverlayExtension<T, TMember> extension, string section)
        where TMember : IEquatable<TMember>
    {
        var name = extension.Name(item);
        if (!extension.LacksDoc(item))
        {
            return false;
        }

        var other = Kinds().FirstOrDefault(kind => kind.Names.Contains(name)).Kind;
        var why = other is null ? Suggestion.For(name, known) : $"; it is {other}";
        if (why.Length > 0)
        {
            Report(SpecRules.UnknownReference, $"{section}/{name}", extension.Kind, name, why);
        }

        return why.Length > 0;
    }

    private IEnumerable<(string Kind, IEnumerable<string> Names)> Kinds() =>
        [
            ("a model, below 'models'", shipped.Models.Select(model => model.Name)),
            ("an enum, below 'enums'", shipped.Enums.Select(item => item.Name)),
            ("a set of metrics, below 'metrics'", shipped.Metrics.Select(set => set.Name)),
            ("the fields of a model: add properties to that", shipped.Fieldsets.Select(fieldset => fieldset.Model + "Fields")),
        ];

    private T WithMembers<T, TMember>(T item, EquatableArray<T> added, OverlayExtension<T, TMember> extension, string section)
        where T : class, IEquatable<T>
        where TMember : IEquatable<TMember>
    {
        var name = extension.Name(item);
        var members = added.Where(other => extension.Name(other) == name).SelectMany(other => extension.Members(other)).ToList();
        return members.Count == 0
            ? item
            : extension.With(item, Append(extension.Members(item), members, extension.MemberKey, $"{section}/{name}/{extension.Key}"));
    }

    /// <summary>What is added to a model can be asked for wherever the model can.</summary>
    private FieldsetSpec WithAdded(FieldsetSpec fieldset, EquatableArray<ModelSpec> models)
    {
        if (fieldset.Extends is not null || shipped.Models.FirstOrDefault(model => model.Name == fieldset.Model) is not { } own)
        {
            return fieldset;
        }

        var added = models.First(model => model.Name == own.Name).Properties.Skip(own.Properties.Count).Select(property => property.Key);
        return fieldset with { Fields = new(fieldset.Fields.Concat(added)) };
    }

    private void Report(SpecRule rule, string pointer, params string[] arguments) =>
        faults.Add(new SpecFault(rule, new(arguments), pointer));
}
