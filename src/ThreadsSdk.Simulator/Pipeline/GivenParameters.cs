using System.Text.Json;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Provides what a request says to the rules between its parameters.</summary>
internal sealed class GivenParameters(EquatableArray<ParameterSpec> parameters, IReadOnlyDictionary<string, string> values)
    : IGivenParameters
{
    public const string True = "true";
    public const string False = "false";

    public bool IsGiven(string parameter) =>
        values.TryGetValue(parameter, out var value)
        && Type(parameter) switch
        {
            { Kind: TypeKind.Bool } => value != False,
            { Kind: TypeKind.CommaSeparated } => value.Length > 0,
            { Kind: TypeKind.Json, IsList: true } => !IsEmptyArray(value),
            _ => true,
        };

    public IEnumerable<string> Texts(string parameter)
    {
        if (!values.TryGetValue(parameter, out var value))
        {
            return [];
        }

        return Type(parameter).Kind == TypeKind.CommaSeparated ? WireValue.Items(value) : [value];
    }

    private TypeRef Type(string parameter) => parameters.First(known => known.Key == parameter).Type;

    private static bool IsEmptyArray(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetArrayLength() == 0;
    }
}
