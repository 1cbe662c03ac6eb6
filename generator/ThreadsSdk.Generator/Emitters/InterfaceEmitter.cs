using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the interface of a group of operations.</summary>
internal static class InterfaceEmitter
{
    public static SourceWriter Emit(GroupSpec group)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Summary(group.Doc);
        writer.Line("/// <remarks>May grow in a minor version: implement it in tests only, best through a mocking library.</remarks>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public interface I{group.Name}Api"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var signature = new OperationSignature(group.Operations[i]) { Receiver = $"threads.{group.Name}" };
                if (signature.Operation.HasPages)
                {
                    signature.WriteDocs(writer, isPages: true);
                    writer.Line($"{signature.Pages};").Line();
                }

                signature.WriteDocs(writer, isPages: false);
                writer.Line($"{signature.Method};");
            }
        }

        return writer;
    }
}
