namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>The C# methods of operations, as one writes them.</summary>
internal static class CSharpCalls
{
    /// <summary>The methods without their arguments; two for what comes in pages.</summary>
    public static IEnumerable<string> Methods(OperationSpec operation)
    {
        if (!operation.IsPaged || operation.HasPages)
        {
            yield return $"threads.{operation.FullName}Async";
        }

        if (operation.IsPaged)
        {
            yield return $"threads.{operation.FullName}PageAsync";
        }
    }

    /// <summary>The same with arguments; those in brackets can be left out.</summary>
    public static IEnumerable<string> Calls(OperationSpec operation)
    {
        var arguments = string.Join(", ", operation.Arguments.Select(argument => CSharpName.Camel(argument.CSharp)));
        List<string> optional = [];
        if (operation.FieldsArgument is { } fields)
        {
            optional.Add(CSharpName.Camel(fields.CSharp));
        }

        if (operation.Optional.Count > 0)
        {
            optional.Add($"new {operation.Options} {{ … }}");
        }

        var rest = string.Concat(optional.Select((text, index) => $"[{(index > 0 || arguments.Length > 0 ? ", " : "")}{text}]"));
        return Methods(operation).Select(method => $"{method}({arguments}{rest})");
    }
}
