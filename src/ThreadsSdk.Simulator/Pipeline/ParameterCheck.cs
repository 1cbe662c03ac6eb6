using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks each parameter by itself: that it is there, of its type, and within its bounds.</summary>
internal static class ParameterCheck
{
    /// <summary>Checks all and keeps what was given. Parameters that the operation does not have are passed over, as Meta does.</summary>
    public static void Check(ApiCall call, IReadOnlyDictionary<string, string> path)
    {
        foreach (var parameter in call.Operation.Parameters)
        {
            var text = parameter.In == "path" ? path.GetValueOrDefault(parameter.Key) : call.Request.Given(parameter.Key);

            // A token that is a parameter may come in the header too, as Meta's own Postman collection sends it.
            if (parameter.Key == call.Spec.Api.TokenParameter)
            {
                text ??= call.Request.Bearer;
            }

            if (text is not null)
            {
                call.Values[parameter.Key] = Checked(call, parameter, text);
            }
            else if (ValueRules.Check(call.Spec, parameter.Rules, RuleValue.Missing) is not null)
            {
                throw Missing(call, parameter);
            }
        }
    }

    public static Refusal Missing(ApiCall call, ParameterSpec parameter, string? detail = null) =>
        new(call.Spec.ErrorAbout(call.Operation, parameter, "missing", ThreadsError.ParameterMissing), parameter.Key, detail);

    private static string Checked(ApiCall call, ParameterSpec parameter, string text)
    {
        var type = parameter.Type;
        if (parameter.Value is { } constant && text != constant)
        {
            throw Invalid(call, $"{parameter.Key} must be {constant}.");
        }

        if (type.Kind == TypeKind.Json)
        {
            if (JsonCheck.Error(call.Spec, parameter, text) is { } error)
            {
                throw Invalid(call, error);
            }

            return text;
        }

        if (type.Kind == TypeKind.CommaSeparated)
        {
            var items = Requests.WireValue.Items(text).Select(item => Canonical(call, parameter, type.Item!, item)).ToList();
            return Kept(call, parameter, RuleValue.FromList(items.Count), string.Join(",", items));
        }

        var value = Canonical(call, parameter, type, text);
        return Kept(call, parameter, ValueRules.From(type, value), value);
    }

    private static string Canonical(ApiCall call, ParameterSpec parameter, TypeRef type, string text) =>
        ValueReader.Canonical(call.Spec, type, text) ?? throw Invalid(call, $"{parameter.Key} {ValueReader.Expected(call.Spec, type)}.");

    /// <summary>Returns the canonical text of a value that keeps its rules.</summary>
    private static string Kept(ApiCall call, ParameterSpec parameter, RuleValue value, string canonical)
    {
        if (ValueRules.Check(call.Spec, parameter.Rules, value) is not { } violation)
        {
            return canonical;
        }

        var detail = ParameterRules.Detail(violation);
        throw violation is { Rule: LengthRule, IsAbove: true }
            ? new Refusal(call.Spec.ErrorAbout(call.Operation, parameter, "too_long", ThreadsError.InvalidParameter), detail: detail)
            : Invalid(call, detail);
    }

    private static Refusal Invalid(ApiCall call, string detail) => call.Refuse(ThreadsError.InvalidParameter, detail: detail);
}
