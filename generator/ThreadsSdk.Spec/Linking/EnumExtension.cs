using System.Collections.Generic;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

internal sealed class EnumExtension : OverlayExtension<EnumSpec, EnumValueSpec>
{
    public override string Kind => "enum";

    public override string Key => "values";

    public override string Name(EnumSpec item) => item.Name;

    public override EquatableArray<EnumValueSpec> Members(EnumSpec item) => item.Values;

    public override string MemberKey(EnumValueSpec member) => member.Key;

    public override EnumSpec With(EnumSpec item, EquatableArray<EnumValueSpec> members) => item with { Values = members };

    public override bool AddsOnly(EnumSpec item) => item == new EnumSpec(item.Name, "", null, null, null, item.Values);

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(EnumSpec item) =>
        OverlayExtension.MissingDoc("enum", item.Name, item.Doc);
}
