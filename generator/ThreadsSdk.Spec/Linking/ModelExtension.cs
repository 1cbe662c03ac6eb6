using System.Collections.Generic;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

internal sealed class ModelExtension : OverlayExtension<ModelSpec, PropertySpec>
{
    public override string Kind => "model";

    public override string Key => "properties";

    public override string Name(ModelSpec item) => item.Name;

    public override EquatableArray<PropertySpec> Members(ModelSpec item) => item.Properties;

    public override string MemberKey(PropertySpec member) => member.Key;

    public override ModelSpec With(ModelSpec item, EquatableArray<PropertySpec> members) => item with { Properties = members };

    public override bool AddsOnly(ModelSpec item) =>
        item
        == new ModelSpec
        {
            Name = item.Name,
            Doc = "",
            Usage = "response",
            Access = "public",
            Properties = item.Properties,
        };

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(ModelSpec item) =>
        OverlayExtension.MissingDoc("model", item.Name, item.Doc);
}
