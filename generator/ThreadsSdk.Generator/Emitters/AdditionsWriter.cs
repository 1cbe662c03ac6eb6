using System;
using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>
/// Writes the class with what the YAML of a project adds to a type of the SDK: extension members from C# 14 on, what comes closest before.
/// </summary>
/// <param name="writer">The writer.</param>
/// <param name="type">The type of the SDK.</param>
/// <param name="hasExtensionMembers">Whether the C# of the project has extension members.</param>
internal sealed class AdditionsWriter(SourceWriter writer, string type, bool hasExtensionMembers)
{
    /// <summary>The name of the parameter that is extended.</summary>
    public const string Value = "value";

    /// <summary>Returns the name of the class.</summary>
    public static string ClassName(string type) =>
        (type.Length > 1 && type[0] == 'I' && char.IsUpper(type[1]) ? type.Substring(1) : type) + "Additions";

    /// <summary>Writes the class.</summary>
    /// <param name="isStatic">Whether its members are those of the type, not of its objects.</param>
    /// <param name="members">Writes them.</param>
    public void Write(bool isStatic, Action<AdditionsWriter> members)
    {
        using (WriteClass())
        {
            if (!hasExtensionMembers)
            {
                members(this);
                return;
            }

            if (!isStatic)
            {
                writer.Line($"/// <param name=\"{Value}\">What is extended.</param>");
            }

            using (writer.Open($"extension({type}{(isStatic ? "" : $" {Value}")})"))
            {
                members(this);
            }
        }
    }

    /// <summary>Writes a member of an object that is read.</summary>
    public void Property(string result, string name, string expression) =>
        writer.Line(
            hasExtensionMembers
                ? $"public {result} {name} => {expression};"
                : $"public static {result} {name}(this {type} {Value}) => {expression};"
        );

    /// <summary>Writes a static member that is read.</summary>
    public void StaticProperty(string result, string name, string expression) =>
        writer.Line($"public static {result} {name} => {expression};");

    private SourceWriter.Block WriteClass()
    {
        writer.Line($"/// <summary>Adds to <see cref=\"{type}\"/> what the YAML of this project describes.</summary>");
        writer.Line(GeneratedFile.Attribute);
        return writer.Open($"public static class {ClassName(type)}");
    }
}
