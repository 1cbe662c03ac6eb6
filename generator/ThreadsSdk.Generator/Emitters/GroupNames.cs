using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>The names of a group and of its operations, each with its method.</summary>
internal sealed record GroupNames(string Group, EquatableArray<(string Name, string Method)> Operations)
{
    public static GroupNames Of(GroupSpec group) =>
        new(group.Name, new(group.Operations.Select(operation => (operation.Name, Method(operation)))));

    private static string Method(OperationSpec operation) =>
        operation.HasPages ? new OperationSignature(operation).PagesName : new OperationSignature(operation).MethodName;
}
