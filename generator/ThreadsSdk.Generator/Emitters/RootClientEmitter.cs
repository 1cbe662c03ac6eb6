using System.Collections.Generic;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the halves of IThreadsClient and ThreadsClient that have a property for each group.</summary>
internal static class RootClientEmitter
{
    public static string EmitInterface(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public partial interface IThreadsClient"))
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                writer.Summary(groups[i].Doc);
                writer.Line($"I{groups[i].Name}Api {groups[i].Name} {{ get; }}");
            }
        }

        return writer.ToString();
    }

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
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public I{group.Name}Api {group.Name} => {Field(group)} ??= new {group.Name}Api(_transport);");
            }
        }

        return writer.ToString();
    }

    private static string Field(GroupSummary group) => "_" + CSharpName.Camel(group.Name);
}
