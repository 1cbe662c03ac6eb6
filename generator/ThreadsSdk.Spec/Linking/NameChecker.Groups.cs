using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <content>Checks the names of groups and operations.</content>
internal static partial class NameChecker
{
    private static void CheckGroups(ThreadsSpecification spec, NameTable types, List<SpecFault> faults)
    {
        var groups = NameTable.OfGroups(faults, [.. ReservedMembers.OfClient, .. WrittenTypes]);
        foreach (var group in spec.Groups)
        {
            var pointer = $"/endpoints/{group.Name}";
            groups.Add($"'{group.Name}'", group.Name, pointer);
            if (spec.Groups.First(other => IsSame(other.Name, group.Name)) is { } first && first.Name != group.Name)
            {
                faults.Add(
                    new SpecFault(
                        SpecRules.NameClash,
                        new([$"the group '{first.Name}'", $"the group '{group.Name}'", $"I{first.Name}Api"]),
                        pointer
                    )
                );
                continue;
            }

            if (CSharpName.IsValid(group.Name))
            {
                types.AddDerived($"the group '{group.Name}'", $"I{group.Name}Api", pointer);
                types.AddDerived($"the group '{group.Name}'", $"{group.Name}Api", pointer);
                types.AddDerived($"the group '{group.Name}'", $"{group.Name}Operations", pointer);
            }

            var operations = NameTable.OfMembers(faults, group.Name, [.. ReservedMembers.OfOperations, $"{group.Name}Operations"]);
            foreach (var operation in group.Operations)
            {
                operations.Add($"'{operation.Name}'", operation.Name, $"{pointer}/operations/{operation.Name}");
            }

            foreach (var operation in group.Operations.Where(operation => operation.IsPaged && CSharpName.IsValid(operation.Name)))
            {
                operations.AddDerived(
                    $"the pages of '{operation.Name}'",
                    operation.Name + "Page",
                    $"{pointer}/operations/{operation.Name}"
                );
            }

            operations.Report();
            foreach (var operation in group.Operations)
            {
                CheckOperation(operation, $"{pointer}/operations/{operation.Name}", types, faults);
            }
        }

        groups.Report();
    }

    /// <summary>Returns whether names are one where they become those of files.</summary>
    private static bool IsSame(string one, string other) => string.Equals(one, other, System.StringComparison.OrdinalIgnoreCase);

    private static void CheckOperation(OperationSpec operation, string pointer, NameTable types, List<SpecFault> faults)
    {
        if (operation.Optional.Count > 0 && CSharpName.IsValid(operation.Group) && CSharpName.IsValid(operation.Name))
        {
            var isOwn = operation.Options != operation.Group + operation.Name + "Options";
            types.Add($"the options of '{operation.FullName}'", operation.Options, isOwn ? $"{pointer}/options" : pointer, 0);
        }

        string[] reserved = [.. ReservedMembers.OfRecord, .. operation.HasPages ? ReservedMembers.OfPages : []];
        var members = NameTable.OfMembers(faults, operation.Options, reserved);
        foreach (var parameter in operation.Parameters)
        {
            // What a set brings is declared there: of two names that clash, the operation's own is the mistake.
            members.Add(
                $"'{parameter.Key}'",
                parameter.CSharp,
                Place($"{pointer}/parameters/{parameter.Key}", parameter.Name),
                parameter.IsOfSet ? int.MaxValue : 0
            );
        }

        members.Report();
    }
}
