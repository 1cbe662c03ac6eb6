using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the names of operations as constants, for what takes one: faults of the simulator, logs, metrics.</summary>
internal static class OperationNamesEmitter
{
    public static SourceWriter Emit(EquatableArray<GroupNames> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Line("/// <summary>Provides the names of operations, as <see cref=\"ThreadsOperation.Name\"/> gives them.</summary>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("public static class ThreadsOperationNames"))
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                Write(writer, groups[i]);
            }
        }

        return writer;
    }

    private static void Write(SourceWriter writer, GroupNames names)
    {
        writer.Line($"/// <summary>Provides the names of the operations of <see cref=\"I{names.Group}Api\"/>.</summary>");
        using var group = writer.Open($"public static class {names.Group}");
        for (var i = 0; i < names.Operations.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            var (operation, method) = names.Operations[i];
            var name = Literal.Text($"{names.Group}.{operation}");
            writer.Line($"/// <summary>The name of <see cref=\"I{names.Group}Api.{method}\"/>.</summary>");
            writer.Line($"public const string {operation} = {name};");
        }
    }
}
