using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks the examples of parameters, and writes them as C# where they are not texts.</summary>
internal static class ExampleLinker
{
    public static ParameterSpec Link(ParameterSpec parameter, string pointer, LinkScope scope)
    {
        if (parameter.Example is not { } example)
        {
            return parameter;
        }

        if (!parameter.IsArgument || parameter.Secret)
        {
            var why = parameter.Secret ? "it is secret" : "only what a caller has to give is";
            scope.Report(SpecRules.Contradiction, $"{pointer}/example", $"'{parameter.Key}' is not shown in an example: {why}");
            return parameter with { Example = null };
        }

        if (parameter.Type.Kind == TypeKind.Enum)
        {
            return LinkEnum(parameter, example, pointer, scope);
        }

        if (!ValueText.Fits(parameter.Type, example))
        {
            scope.Report(SpecRules.InvalidValue, $"{pointer}/example", example, $"an example of the type '{parameter.Type}'", "");
            return parameter with { Example = null };
        }

        return parameter;
    }

    private static ParameterSpec LinkEnum(ParameterSpec parameter, string example, string pointer, LinkScope scope)
    {
        var values = scope.Enum(parameter.Type.Leaf.Name!)!;
        if (values.Values.FirstOrDefault(value => value.Key == example) is { } known)
        {
            return parameter with { Example = $"{values.Name}.{known.CSharp}" };
        }

        scope.Check([.. values.Values.Select(value => value.Key)], example, $"value of {values.Name}", $"{pointer}/example");
        return parameter with { Example = null };
    }
}
