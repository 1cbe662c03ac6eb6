using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Turns the files into one spec: merges them, looks up every name, and checks that all fits together.</summary>
public static class SpecLinker
{
    /// <summary>Links the contents of files given in a stable order.</summary>
    public static LinkedSpec Link(IEnumerable<ThreadsSpecification> files)
    {
        var faults = new List<SpecFault>();
        var (whole, scope) = LinkNames(new SpecMerger(faults).Merge([.. files]), shipped: null, faults);
        return Pruned(whole, faults, scope);
    }

    /// <summary>Links the spec of the SDK together with what an overlay adds to it.</summary>
    public static LinkedOverlay LinkOverlay(IEnumerable<ThreadsSpecification> shipped, IEnumerable<ThreadsSpecification> overlay)
    {
        var faults = new List<SpecFault>();
        var own = new SpecMerger(faults).Merge([.. shipped]);
        var derived = AddDerivedEnums(own);
        var merged = new OverlayMerger(own, [.. derived.Enums.Except(own.Enums).Select(item => item.Name)], faults).Merge([.. overlay]);
        var (whole, scope) = LinkNames(merged, derived, faults);
        faults.AddRange(AddedNameChecker.Check(SpecAdditions.Of(derived, whole)));
        var pruned = Pruned(whole, faults, scope);
        return new LinkedOverlay(pruned.Content, SpecAdditions.Of(derived, pruned.Content), pruned.Faults);
    }

    private static LinkedSpec Pruned(ThreadsSpecification whole, List<SpecFault> faults, LinkScope scope) =>
        new(
            SpecPruner.Prune(whole, faults, scope.Skipped),
            new(Few(faults.Distinct().Where(fault => !whole.HasLostNames || IsCertain(fault))))
        );

    private static (ThreadsSpecification Whole, LinkScope Scope) LinkNames(
        ThreadsSpecification merged,
        ThreadsSpecification? shipped,
        List<SpecFault> faults
    )
    {
        merged = AddDerivedEnums(new DeprecationLinker(merged, faults).Link());
        var fieldsets = merged.Fieldsets;
        var sources = new SourceLinker(merged, faults);
        merged = sources.Link() with { Fieldsets = new FieldsetLinker(merged, faults).Link() };
        var scope = new LinkScope(merged, faults, fieldsets, shipped);
        var models = new EquatableArray<ModelSpec>(merged.Models.Select(model => ModelLinker.Link(model, scope)));
        var sets = new ParameterSetLinker(scope);
        var linked = merged with
        {
            Models = models,
            ParameterSets = sets.Link(),
            Groups = new(merged.Groups.Select(group => EndpointLinker.Link(group, models, sets, scope))),
            Urls = new(merged.Urls.Select(url => EndpointLinker.Link(url, scope))),
            Webhooks = new(merged.Webhooks.Select(webhook => Link(webhook, scope))),
        };
        ApiChecker.Check(linked.Api, scope);
        WireNameChecker.Check(merged, scope);
        FigureChecker.Check(linked, scope);
        foreach (var set in linked.Metrics)
        {
            CheckMetrics(set, scope);
        }

        FieldsetChecker.Check(linked, scope);
        NameChecker.Check(linked, faults, shipped);
        RemoveFollowing(faults);
        CheckApi(linked, sources.LacksApi, scope);
        return (linked, scope);
    }

    /// <summary>Removes what is said of the C# name of a key that is no name at all.</summary>
    private static void RemoveFollowing(List<SpecFault> faults)
    {
        var odd = new HashSet<string>(
            faults.Where(fault => fault.Rule == SpecRules.InvalidValue).Select(fault => fault.Pointer),
            System.StringComparer.Ordinal
        );
        faults.RemoveAll(fault =>
            odd.Contains(fault.Pointer) && (fault.Rule == SpecRules.InvalidName || fault.Rule == SpecRules.NameClash)
        );
    }

    /// <summary>Checks that there is a section <c>api</c>, where something needs it: the first that does is told.</summary>
    private static void CheckApi(ThreadsSpecification spec, string? source, LinkScope scope)
    {
        if (spec.Api is not null)
        {
            return;
        }

        (bool IsThere, string Section, string Need)[] needs =
        [
            (spec.Groups.Count > 0, "/endpoints", "endpoints need for their hosts and version"),
            (spec.Urls.Count > 0, "/urls", "urls need for their hosts"),
            (spec.Webhooks.Count > 0, "/webhooks", "webhooks need for the names in a notification"),
        ];
        if (needs.FirstOrDefault(need => need.IsThere) is { Section: not null } first)
        {
            scope.Report(SpecRules.MissingApi, first.Section, first.Need);
        }
        else if (source is not null)
        {
            scope.Report(SpecRules.MissingApi, source, "'source' needs for its pages");
        }
    }

    /// <summary>Leaves three of the places at which the same is said, such as that a name is not found: what is missing is one declaration.</summary>
    private static IEnumerable<SpecFault> Few(IEnumerable<SpecFault> faults) =>
        Repetition.Few(
            faults,
            Missing,
            (fault, text) =>
            {
                var last = fault.Arguments.Count - 1;
                return fault with { Arguments = new([.. fault.Arguments.Take(last), fault.Arguments[last] + text]) };
            }
        );

    /// <summary>Returns the name that is not found, or what else is said of one thing wherever it is named; null for other faults.</summary>
    private static string? Missing(SpecFault fault) =>
        fault.Rule == SpecRules.UnknownType ? fault.Arguments[0]
        : fault.Rule == SpecRules.UnknownReference ? fault.Arguments[1]
        : fault.Rule == SpecRules.Contradiction ? fault.Arguments[0]
        : null;

    /// <summary>Returns whether a fault is one even if a file that could not be read declares what seems to be missing.</summary>
    private static bool IsCertain(SpecFault fault) =>
        fault.Rule != SpecRules.UnknownType
        && fault.Rule != SpecRules.UnknownReference
        && fault.Rule != SpecRules.MissingApi
        && fault.Rule != SpecRules.MissingKey
        && fault.Rule != SpecRules.MisplacedType
        && fault.Rule != SpecRules.BadPathTemplate
        && fault.Rule != SpecRules.Contradiction;

    /// <summary>The typed result of metrics shows the models that a metric consists of, so that they have to be there, and public.</summary>
    private static void CheckMetrics(MetricSetSpec set, LinkScope scope)
    {
        var pointer = $"/metrics/{set.Name}";
        if (scope.Spec.Metrics.First(other => other.Enum == set.Enum) != set && set.Enum.Length > 0)
        {
            scope.Report(SpecRules.NameClash, $"{pointer}/enum", "the metrics of another set", $"those of '{set.Name}'", set.Enum);
            scope.Skipped.Add(pointer);
        }

        // That the enum is declared by itself as well is told with the other names.
        if (scope.Spec.Enums.Count(item => item.Name == set.Enum) > 1)
        {
            scope.Skipped.Add(pointer);
        }

        foreach (var name in set.Metrics.Select(metric => Shown(metric.Kind)).Prepend("InsightMetric").OfType<string>().Distinct())
        {
            if (scope.Model(name) is not { } model)
            {
                scope.Report(SpecRules.UnknownReference, pointer, "model", name, $", in which '{set.Name}' shows metrics");
            }
            else if (!model.IsPublic)
            {
                scope.Report(SpecRules.Contradiction, $"/models/{name}/access", $"'{name}' is internal, but '{set.Name}' shows it");
                scope.Skipped.Add(pointer);
            }
        }
    }

    private static string? Shown(string kind) =>
        kind switch
        {
            "series" => "MetricValue",
            "links" => "LinkClicks",
            "breakdown" => "MetricBreakdown",
            _ => null,
        };

    private static WebhookSpec Link(WebhookSpec webhook, LinkScope scope)
    {
        var pointer = $"/webhooks/{webhook.Key}";
        scope.CheckScopes(webhook.Scopes, pointer);
        var payload = scope.Resolve(webhook.Payload, $"{pointer}/payload");
        if (payload.IsKnown && payload.Kind != TypeKind.Model)
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/payload", payload.ToString(), "a payload");
        }

        scope.CheckPublic(payload, $"{pointer}/payload");
        scope.CheckRead(payload, $"{pointer}/payload");
        if (scope.Enum("WebhookTopic") is { } topics)
        {
            scope.Check([.. topics.Values.Select(topic => topic.Key)], webhook.Topic, "value of WebhookTopic", $"{pointer}/topic");
        }

        return webhook with
        {
            Payload = payload,
        };
    }

    /// <summary>Scopes, metrics and webhook fields are texts Meta may add to, like any other enum.</summary>
    private static ThreadsSpecification AddDerivedEnums(ThreadsSpecification spec)
    {
        var derived = new List<EnumSpec>();
        if (spec.Scopes.Count > 0)
        {
            derived.Add(
                new EnumSpec(
                    ScopeSpec.EnumName,
                    "A permission a user grants to an app.",
                    null,
                    null,
                    null,
                    new(
                        spec.Scopes.Select(scope => new EnumValueSpec
                        {
                            Key = scope.Key,
                            Name = scope.CSharp,
                            Doc = scope.Doc,
                            Since = scope.Since,
                            Deprecated = scope.Deprecated,
                        })
                    )
                )
            );
        }

        foreach (var set in spec.Metrics.Where(set => set.Enum.Length > 0).GroupBy(set => set.Enum).Select(same => same.First()))
        {
            derived.Add(
                new EnumSpec(
                    set.Enum,
                    $"A metric of {set.Name}.",
                    null,
                    null,
                    null,
                    new(
                        set.Metrics.Select(metric => new EnumValueSpec
                        {
                            Key = metric.Key,
                            Name = metric.Name,
                            Doc = metric.Doc,
                            Since = metric.Since,
                            Deprecated = metric.Deprecated,
                        })
                    )
                )
            );
        }

        if (spec.Webhooks.Count > 0)
        {
            derived.Add(
                new EnumSpec(
                    "WebhookField",
                    "What a webhook tells about.",
                    null,
                    null,
                    null,
                    new(
                        spec.Webhooks.Select(webhook => new EnumValueSpec
                        {
                            Key = webhook.Key,
                            Doc = webhook.Doc,
                            Since = webhook.Since,
                        })
                    )
                )
            );
        }

        return spec with
        {
            Enums = new([.. spec.Enums, .. derived]),
        };
    }
}
