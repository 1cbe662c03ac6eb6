using System.Collections.Generic;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

internal sealed class GroupExtension : OverlayExtension<GroupSpec, OperationSpec>
{
    public override string Kind => "group";

    public override string Key => "operations";

    public override string Name(GroupSpec item) => item.Name;

    public override EquatableArray<OperationSpec> Members(GroupSpec item) => item.Operations;

    public override string MemberKey(OperationSpec member) => member.Name;

    public override GroupSpec With(GroupSpec item, EquatableArray<OperationSpec> members) => item with { Operations = members };

    public override IEnumerable<(string Key, bool IsThere)> Others(GroupSpec item) => [("doc", item.Doc.Length > 0)];

    public override IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(GroupSpec item) =>
        OverlayExtension.MissingDoc("group", item.Name, item.Doc);
}
