using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes how answers are read that are no model by themselves: pages, and what stands in <c>data</c>.</summary>
internal static class RefitAnswersEmitter
{
    /// <summary>What such answers hold; each once.</summary>
    public static EquatableArray<TypeRef> Wrapped(EquatableArray<GroupSpec> groups) => new(groups
        .SelectMany(group => group.Operations)
        .Select(operation => operation.Returns)
        .Where(returns => returns.Kind is TypeKind.Page or TypeKind.Data or TypeKind.First)
        .Distinct()
        .OrderBy(RefitInterfaceEmitter.Answer, System.StringComparer.Ordinal));

    public static string Emit(EquatableArray<TypeRef> answers)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Http", "System.Text.Json", "System.Text.Json.Serialization.Metadata", "ThreadsSdk.Json");
        using (writer.Open("internal sealed partial class AnswerTypes"))
        using (writer.Open("private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options)"))
        {
            foreach (var answer in answers)
            {
                writer.Line($"if (type == typeof({RefitInterfaceEmitter.Answer(answer)}))");
                writer.Line($"    return {answer.Kind}(options, {ClientEmitter.Reader(answer)});");
            }

            writer.Line("return null;");
        }

        return writer.ToString();
    }
}
