using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>What a request says. A flag that is false says no more than one left out.</summary>
internal static class GivenValue
{
    public const string True = "true";
    public const string False = "false";

    public static bool IsGiven(ApiCall call, ParameterSpec parameter) =>
        call.Values.TryGetValue(parameter.Key, out var value) && !(parameter.Type.Kind == TypeKind.Bool && value == False);

    public static bool IsGiven(ApiCall call, string name) =>
        call.Operation.Parameters.FirstOrDefault(parameter => parameter.Key == name) is { } parameter && IsGiven(call, parameter);

    /// <summary>Whether another parameter has one of the values; a list, whether it holds one.</summary>
    public static bool Holds(ApiCall call, WhenSpec when)
    {
        if (!call.Values.TryGetValue(when.Parameter, out var value))
            return false;
        var isList = call.Operation.Parameters.First(parameter => parameter.Key == when.Parameter).Type.IsList;
        return isList ? Requests.WireValue.Items(value).Any(item => when.Values.Contains(item)) : when.Values.Contains(value);
    }

    public static string Words(WhenSpec when) => $"{when.Parameter} is {string.Join(" or ", when.Values)}";
}
