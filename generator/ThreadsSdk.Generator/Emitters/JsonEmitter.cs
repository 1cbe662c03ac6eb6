using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the half of ThreadsJson that knows every type.</summary>
internal static class JsonEmitter
{
    public static SourceWriter Emit(IEnumerable<JsonType> types)
    {
        var list = types.OrderBy(type => type.Name, System.StringComparer.Ordinal).ToList();
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "System.Text.Json.Serialization.Metadata", "ThreadsSdk.Runtime");
        using (writer.Open("public static partial class ThreadsJson"))
        using (writer.Open("private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options)"))
        {
            foreach (var (name, mayLackId) in list)
            {
                writer.Line($"if (type == typeof({name}))");
                writer.Line($"    return Info(options, new JsonRead<{name}>({name}.Read){(mayLackId ? $", {name}.ReadNested" : "")});");
            }

            writer.Line("return null;");
        }

        return writer;
    }
}
