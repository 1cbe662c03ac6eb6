using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the half of ThreadsJson that knows every type.</summary>
internal static class JsonEmitter
{
    public static string Emit(IEnumerable<string> types)
    {
        var list = types.OrderBy(name => name, System.StringComparer.Ordinal).ToList();
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            "System.Text.Json",
            "System.Text.Json.Serialization.Metadata",
            "ThreadsSdk.Serialization"
        );
        using (writer.Open("public static partial class ThreadsJson"))
        using (writer.Open("private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options)"))
        {
            foreach (var name in list)
            {
                writer.Line($"if (type == typeof({name}))");
                writer.Line($"    return Info(options, new JsonRead<{name}>({name}.Read));");
            }

            writer.Line("return null;");
        }

        return writer.ToString();
    }
}
