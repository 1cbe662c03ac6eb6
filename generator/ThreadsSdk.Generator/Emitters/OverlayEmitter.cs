using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what makes the SDK know what the YAML of a project adds: it runs before the code of the project does.</summary>
internal static class OverlayEmitter
{
    public const string Class = "ThreadsOverlay";

    /// <summary>Writes the class.</summary>
    /// <param name="errors">The errors that are added.</param>
    /// <param name="types">The types that are added and read from JSON.</param>
    /// <param name="secrets">The secret parameters of added operations.</param>
    public static SourceWriter Emit(EquatableArray<ErrorSpec> errors, EquatableArray<JsonType> types, EquatableArray<string> secrets)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Runtime.CompilerServices", "ThreadsSdk.Runtime");
        writer.Line("/// <summary>Makes ThreadsSdk know what the YAML of this project adds.</summary>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal static class {Class}"))
        {
            writer.Line("public static readonly ThreadsError[] Errors =");
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (var error in errors)
                {
                    writer.Line("AddedErrors.Add(");
                    using (writer.Indent())
                    {
                        ErrorsEmitter.WriteError(writer, error with { NamesScopes = false, IsOfWindow = false });
                        writer.Line($"namesScopes: {Literal.Flag(error.NamesScopes)},");
                        writer.Line($"isOfWindow: {Literal.Flag(error.IsOfWindow)}),");
                    }
                }
            }

            writer.Line("];").Line();
            writer.Line("[ModuleInitializer]");
            using (writer.Open("internal static void Initialize()"))
            {
                foreach (var type in types.Select(type => type.Name))
                {
                    writer.Line($"AddedTypes.Add<{type}>({type}.Read);");
                }

                if (secrets.Count > 0)
                {
                    writer.Line($"SecretNames.Add({string.Join(", ", secrets.Select(Literal.Text))});");
                }

                writer.Line("_ = Errors;");
            }
        }

        return writer;
    }
}
