using System.Collections.Generic;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the half of ThreadsClient that has a property for each group.</summary>
internal static class RootClientEmitter
{
    public static string Emit(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public sealed partial class ThreadsClient"))
        {
            foreach (var group in groups)
                writer.Line($"private {group.Name}Api? {Field(group)};");
            foreach (var group in groups)
            {
                writer.Line();
                writer.Summary(group.Doc);
                writer.Line($"public I{group.Name}Api {group.Name} => {Field(group)} ??= new {group.Name}Api(_transport);");
            }
        }

        return writer.ToString();
    }

    private static string Field(GroupSummary group) => "_" + CSharpName.Camel(group.Name);
}
