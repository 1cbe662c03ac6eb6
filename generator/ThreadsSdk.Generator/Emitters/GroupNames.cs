using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>The names of a group and of its operations.</summary>
internal sealed record GroupNames(string Group, EquatableArray<string> Operations)
{
    public static GroupNames Of(GroupSpec group) => new(group.Name, new(group.Operations.Select(operation => operation.Name)));
}
