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

    public override IEnumerable<(string Key, bool IsThere)> Others(EnumSpec item) =>
        [
            ("doc", item.Doc.Length > 0),
            ("since", item.Since is not null),
            ("source", item.Source is not null),
            ("deprecated", item.Deprecated is not null),
        ];

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(EnumSpec item) =>
        OverlayExtension.MissingDoc("enum", item.Name, item.Doc);
}
