using System;
using System.Collections.Generic;
using System.Globalization;
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
        return Link(new SpecMerger(faults).Merge([.. files]), shipped: null, faults);
    }

    /// <summary>Links the spec of the SDK together with what an overlay adds to it.</summary>
    public static LinkedOverlay LinkOverlay(IEnumerable<ThreadsSpecification> shipped, IEnumerable<ThreadsSpecification> overlay)
    {
        var faults = new List<SpecFault>();
        var own = new SpecMerger(faults).Merge([.. shipped]);
        var merged = new OverlayMerger(own, faults).Merge([.. overlay]);
        own = AddDerivedEnums(own);
        var whole = Link(merged, own, faults);
        return new LinkedOverlay(whole.Content, SpecAdditions.Of(own, whole.Content), whole.Faults);
    }

    private static LinkedSpec Link(ThreadsSpecification merged, ThreadsSpecification? shipped, List<SpecFault> faults)
    {
        merged = AddDerivedEnums(new DeprecationLinker(merged, faults).Link());
        merged = new SourceLinker(merged, faults).Link() with { Fieldsets = new FieldsetLinker(merged, faults).Link() };
        var scope = new LinkScope(merged, faults, shipped);
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
        CheckLimits(linked.Limits, scope);
        FigureChecker.Check(linked, scope);
        foreach (var set in linked.Metrics)
        {
            CheckMetrics(set, scope);
        }

        FieldsetChecker.Check(linked, scope);
        NameChecker.Check(linked, faults);
        if (linked.Api is null && linked.Groups.Count > 0)
        {
            scope.Report(SpecRules.MissingApi, "/endpoints");
        }

        return new LinkedSpec(SpecPruner.Prune(linked, faults), new(faults.Distinct()));
    }

    /// <summary>Checks that limits in seconds fit into the times of .NET.</summary>
    private static void CheckLimits(EquatableArray<LimitSpec> limits, LinkScope scope)
    {
        foreach (var limit in limits)
        {
            var (least, most) = limit.Unit switch
            {
                "seconds" => (0m, decimal.Truncate((decimal)TimeSpan.MaxValue.TotalSeconds) - 1),
                "unix_seconds" => (0m, (decimal)DateTimeOffset.MaxValue.ToUnixTimeSeconds()),
                _ => ((decimal)long.MinValue, (decimal)long.MaxValue),
            };
            if (limit.Value < least || limit.Value > most || (limit.Unit == "unix_seconds" && limit.Value != decimal.Truncate(limit.Value)))
            {
                var text = limit.Value.ToString(CultureInfo.InvariantCulture);
                scope.Report(
                    SpecRules.InvalidValue,
                    $"/limits/{limit.Key}/value",
                    text,
                    $"a number of {limit.Unit} from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}",
                    ""
                );
            }
        }
    }

    /// <summary>The typed result of metrics shows the models that a metric consists of.</summary>
    private static void CheckMetrics(MetricSetSpec set, LinkScope scope)
    {
        string[] shown = ["InsightMetric", "MetricValue", "MetricBreakdown", "LinkClicks"];
        foreach (var model in shown.Select(scope.Model).OfType<ModelSpec>().Where(model => !model.IsPublic))
        {
            scope.Report(SpecRules.Contradiction, $"/models/{model.Name}/access", $"'{model.Name}' is internal, but '{set.Name}' shows it");
        }
    }

    private static WebhookSpec Link(WebhookSpec webhook, LinkScope scope)
    {
        var pointer = $"/webhooks/{webhook.Key}";
        scope.CheckScopes(webhook.Scopes, pointer);
        var payload = scope.Resolve(webhook.Payload, $"{pointer}/payload");
        if (payload.Kind is not (TypeKind.Model or TypeKind.Named))
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/payload", payload.ToString(), "a payload");
        }

        scope.CheckPublic(payload, $"{pointer}/payload");
        return webhook with { Payload = payload };
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

        foreach (var set in spec.Metrics.Where(set => set.Enum.Length > 0))
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
