using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the options record of an operation: everything that need not be given.</summary>
internal static class OptionsEmitter
{
    public static SourceWriter Emit(OperationSpec operation) => Emit(operation, $"I{operation.Group}Api");

    /// <summary>Writes the options of an operation that an overlay adds to a group of the SDK.</summary>
    public static SourceWriter EmitOfAddition(OperationSpec operation) => Emit(operation, $"{operation.Group}ApiAdditions");

    private static SourceWriter Emit(OperationSpec operation, string owner)
    {
        var writer = Begin(operation.Optional, operation.OptionsJson);
        var method = operation.Name + "Async";
        writer.Line($"/// <summary>The optional parameters of <see cref=\"{owner}.{method}\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        var record = new OptionsRecord(operation.Options, operation.Optional)
        {
            Base = operation.OptionsBase,
            IsJson = operation.OptionsJson,
            After = operation.HasPages ? operation.After : null,
        };
        record.Write(writer);
        return writer;
    }

    /// <summary>Writes the record that the options of several operations derive from.</summary>
    /// <param name="set">The parameters.</param>
    /// <param name="after">The wire name of the cursor that asks for the next page.</param>
    public static SourceWriter EmitBase(ParameterSetSpec set, string after)
    {
        var writer = Begin(set.Parameters, isJson: false);
        writer.Summary(set.Doc);
        writer.Remarks(["Each list has a record of its own that derives from this one."]);
        writer.Line(GeneratedFile.Attribute);
        var record = new OptionsRecord(set.Options!, set.Parameters)
        {
            Base = set.Base,
            IsAbstract = true,
            After = set.Parameters.FirstOrDefault(parameter => parameter.Key == after)?.CSharp,
        };
        record.Write(writer);
        return writer;
    }

    private static SourceWriter Begin(EquatableArray<ParameterSpec> parameters, bool isJson) =>
        GeneratedFile.Begin(
            "ThreadsSdk",
            Text(parameters),
            isJson ? "System.Text.Json" : "",
            "System.Text.Json.Serialization",
            "ThreadsSdk.Runtime"
        );

    /// <summary>Returns the namespace that hiding secrets takes.</summary>
    public static string Text(IEnumerable<ParameterSpec> parameters) => parameters.Any(parameter => parameter.Secret) ? "System.Text" : "";
}
