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

    public override IEnumerable<(string Key, bool IsThere)> Others(ModelSpec item) =>
        [
            ("doc", item.Doc.Length > 0),
            ("remarks", item.Remarks is not null),
            ("usage", item.Usage != ModelSpec.Usages[0]),
            ("access", item.Access != ModelSpec.Accesses[0]),
            ("since", item.Since is not null),
            ("source", item.Source is not null),
            ("deprecated", item.Deprecated is not null),
        ];

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(ModelSpec item) =>
        OverlayExtension.MissingDoc("model", item.Name, item.Doc);
}
