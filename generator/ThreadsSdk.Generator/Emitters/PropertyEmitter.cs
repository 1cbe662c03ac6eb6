using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>
/// Writes the properties that may be null over fields of their own: those of the compiler have long names and three attributes each, which
/// together are a twentieth of the assembly.
/// </summary>
internal static class PropertyEmitter
{
    /// <summary>Writes the field; they stand together at the beginning of the record.</summary>
    public static void WriteField(SourceWriter writer, string type, string name) =>
        writer.Line($"private readonly {type} {Field(name)};");

    public static void WriteProperty(SourceWriter writer, string type, string name) =>
        writer.Line($"public {type} {name} {{ get => {Field(name)}; init => {Field(name)} = value; }}");

    private static string Field(string name) => "_" + CSharpName.Camel(name);
}
