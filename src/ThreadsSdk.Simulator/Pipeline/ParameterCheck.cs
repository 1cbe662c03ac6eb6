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
        CheckConstants(call);
        foreach (var parameter in call.Operation.Parameters)
        {
            var text = parameter.In == "path" ? path.GetValueOrDefault(parameter.Key) : call.Request.Given(parameter);

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

    /// <summary>Checks these first: the constant tells which call is meant, and so what else has to be given.</summary>
    private static void CheckConstants(ApiCall call)
    {
        foreach (var parameter in call.Operation.Parameters)
        {
            if (parameter.Value is { } constant && call.Request.Given(parameter) is { } text && text != constant)
            {
                var meant = call.Spec.Operations.FirstOrDefault(other =>
                    other.Parameters.Any(its => its.Key == parameter.Key && its.Value == text)
                );
                var hint = meant is null ? "" : $": {text} is for {meant.Method} {meant.Path}";
                throw Invalid(call, $"{parameter.Key} must be {constant}{hint}.");
            }
        }
    }

    private static string Checked(ApiCall call, ParameterSpec parameter, string text)
    {
        var type = parameter.Type;
        if (type.Kind == TypeKind.Json)
        {
            text = DoubleQuotes.Around(text);
            if (JsonCheck.Error(call, parameter, text) is { } error)
            {
                throw Invalid(call, error);
            }

            return JsonText.WithoutEmpty(call.Spec, type.Item!, text);
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
        ValueReader.Canonical(call, type, text) ?? throw Invalid(call, $"{parameter.Key} {ValueReader.Expected(call, type)}.");

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
