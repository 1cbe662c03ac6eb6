using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes how a call is made, for the documentation of its method.</summary>
internal static class OperationExample
{
    private const string Id = "17841405793187218";

    /// <summary>Returns the lines of the example; none where an argument has no value that could be shown.</summary>
    public static IReadOnlyList<string> Lines(OperationSignature signature, bool isPages)
    {
        var arguments = signature.Operation.Arguments.Select(Value).ToList();
        if (signature.Receiver is null || arguments.Contains(null))
        {
            return [];
        }

        var call = $"{signature.Receiver}.{(isPages ? signature.PagesName : signature.MethodName)}({string.Join(", ", arguments)})";
        return isPages ? ForEach(call, Variable(signature.Item)) : [$"var {Variable(signature)} = await {call};"];
    }

    private static List<string> ForEach(string call, string item) =>
        [$"await foreach (var {item} in {call})", "{", $"    Console.WriteLine({item});", "}"];

    private static string Variable(OperationSignature signature) =>
        signature.Operation.Returns switch
        {
            { Kind: TypeKind.Page } => "page",
            { Kind: TypeKind.Data, Item.IsList: true } => Variable(signature.Item) + "s",
            _ => Variable(signature.Item),
        };

    private static string Variable(string type) => Literal.Local(CSharpName.Camel(type));

    private static string? Value(ParameterSpec parameter) =>
        parameter switch
        {
            { Secret: true } => null,
            { Type.Kind: TypeKind.Bool } => parameter.Example ?? "true",
            { Type.IsNumber: true } or { Type.Kind: TypeKind.Enum } => parameter.Example,
            { Type.Kind: TypeKind.Id } => Literal.Text(parameter.Example ?? Id),
            { Type.IsText: true, Example: { } text } => Literal.Text(text),
            _ => null,
        };
}
