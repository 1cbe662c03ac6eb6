using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

internal sealed class MetricSetExtension : OverlayExtension<MetricSetSpec, MetricSpec>
{
    public override string Kind => "metric set";

    public override string Key => "metrics";

    public override string Name(MetricSetSpec item) => item.Name;

    public override EquatableArray<MetricSpec> Members(MetricSetSpec item) => item.Metrics;

    public override string MemberKey(MetricSpec member) => member.Key;

    public override MetricSetSpec With(MetricSetSpec item, EquatableArray<MetricSpec> members) => item with { Metrics = members };

    public override IEnumerable<(string Key, bool IsThere)> Others(MetricSetSpec item) =>
        [("doc", item.Doc.Length > 0), ("enum", item.Enum.Length > 0)];

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(MetricSetSpec item) =>
        OverlayExtension
            .MissingDoc("metric set", item.Name, item.Doc)
            .Concat(item.Enum.Length == 0 ? [(SpecRules.MissingKey, [$"The metric set '{item.Name}'", "enum", ""])] : []);
}
