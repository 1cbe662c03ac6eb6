using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the table of operations: what the transport needs to know of each.</summary>
internal static class OperationsEmitter
{
    public static string Emit(EquatableArray<GroupSpec> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Http");
        writer.Summary("Every operation of the API.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("internal static class Operations"))
        {
            foreach (var operation in groups.SelectMany(group => group.Operations))
            {
                var use = operation.Auth switch { "user" => "User", "app" => "App", _ => "None" };
                var method = operation.Method.Substring(0, 1) + operation.Method.Substring(1).ToLowerInvariant();
                var repeatable = operation.Repeatable ? "true" : "false";
                writer.Line($"public static readonly Operation {operation.Group}{operation.Name} = new({Literal.Text(operation.FullName)}, HttpMethod.{method}, {Literal.Text(operation.Path)}, TokenUse.{use}, {repeatable});").Line();
            }

            writer.Line($"public static readonly Operation[] All = [{string.Join(", ", groups.SelectMany(group => group.Operations).Select(operation => operation.Group + operation.Name))}];");
        }

        return writer.ToString();
    }
}
