using System.Collections.Generic;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what has a member for each group: the halves of IThreadsClient and ThreadsClient, and the groups over a
/// sender.</summary>
internal static class RootClientEmitter
{
    public static SourceWriter EmitInterface(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public partial interface IThreadsClient"))
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                writer.Summary(groups[i].Doc);
                writer.Line($"I{groups[i].Name}Api {groups[i].Name} {{ get; }}");
            }
        }

        return writer;
    }

    public static SourceWriter Emit(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public sealed partial class ThreadsClient"))
        {
            foreach (var group in groups)
            {
                writer.Line($"private {group.Name}Api? {Field(group)};");
            }

            foreach (var group in groups)
            {
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public I{group.Name}Api {group.Name} => {Field(group)} ??= new {group.Name}Api(_transport);");
            }
        }

        return writer;
    }

    public static SourceWriter EmitGroups(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Runtime", "System.ComponentModel", "ThreadsSdk.Http");
        writer.Line("/// <summary>The groups over a sender of one's own, which adds the token: each call makes one attempt.</summary>");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("public static class ThreadsGroups"))
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                writer.Summary(groups[i].Doc);
                writer.Line("/// <param name=\"sender\">Sends the requests.</param>");
                writer.Line("/// <returns>The group.</returns>");
                writer.Line(
                    $"public static I{groups[i].Name}Api {groups[i].Name}(IThreadsSender sender) => new {groups[i].Name}Api(ThreadsTransport.Over(sender));"
                );
            }
        }

        return writer;
    }

    private static string Field(GroupSummary group) => "_" + CSharpName.Camel(group.Name);
}
