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
            for (var i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                var name = groups[i].Name;
                var field = "_" + CSharpName.Camel(name);
                writer.Summary(groups[i].Doc);
                writer.Line($"public I{name}Api {name} => {field} ??= new {name}Api(_transport);");
                writer.Line();
                writer.Line($"private {name}Api? {field};");
            }
        }

        return writer.ToString();
    }
}
