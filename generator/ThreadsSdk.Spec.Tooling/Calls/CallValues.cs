using System.Text.Json;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Calls;

/// <summary>Provides the parameters of a call, given as texts, to the rules between them.</summary>
internal sealed class CallValues(OperationSpec operation, IReadOnlyDictionary<string, string> texts) : IGivenParameters
{
    private const string False = "false";

    public bool IsGiven(string parameter) =>
        texts.TryGetValue(parameter, out var text)
        && Type(parameter) switch
        {
            { Kind: TypeKind.Bool } => !text.Equals(False, StringComparison.OrdinalIgnoreCase) && text != "0",
            { Kind: TypeKind.CommaSeparated } => Items(text).Length > 0,
            { Kind: TypeKind.Json, IsList: true } => !IsEmptyArray(text),
            _ => true,
        };

    public IEnumerable<string> Texts(string parameter) =>
        !texts.TryGetValue(parameter, out var text) ? []
        : Type(parameter)?.Kind == TypeKind.CommaSeparated ? Items(text)
        : [text];

    public static string[] Items(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private TypeRef? Type(string parameter) => operation.Parameters.FirstOrDefault(known => known.Key == parameter)?.Type;

    private static bool IsEmptyArray(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
