using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the options record of an operation: everything that need not be given.</summary>
internal static class OptionsEmitter
{
    public static string Emit(OperationSpec operation)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        var method = operation.Name + "Async";
        writer.Line($"/// <summary>The optional parameters of <see cref=\"I{operation.Group}Api.{method}\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        Write(writer, operation.Options, operation.Optional);
        return writer.ToString();
    }

    public static void Write(SourceWriter writer, string name, EquatableArray<ParameterSpec> parameters)
    {
        using var record = writer.Open($"public sealed record {name}");
        var isFirst = true;
        foreach (var parameter in parameters)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            writer.Summary(parameter.Doc);
            var otherwise = parameter.Type.Kind == TypeKind.Fields ? "When null, all this call can read without a further permission." : "";
            writer.Remarks(ParameterDocs.Rules(parameter).Prepend(Docs.Code(parameter.Key) + ".").Append(otherwise));
            writer.Obsolete(parameter.Deprecated);
            writer.Line($"public {CSharpTypes.Name(parameter.Type)}? {parameter.CSharp} {{ get; init; }}");
        }
    }
}
