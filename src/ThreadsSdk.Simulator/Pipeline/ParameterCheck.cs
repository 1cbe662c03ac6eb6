using ThreadsSdk.Spec;

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
                text ??= call.Request.Bearer;
            if (text is null)
            {
                if (parameter.Required || parameter.Value is not null)
                    throw Missing(call, parameter);
                continue;
            }

            call.Values[parameter.Key] = Checked(call, parameter, text);
        }
    }

    public static Refusal Missing(ApiCall call, ParameterSpec parameter) =>
        new(call.Spec.ErrorAbout(call.Operation, parameter, "missing", ThreadsError.ParameterMissing), parameter.Key);

    private static string Checked(ApiCall call, ParameterSpec parameter, string text)
    {
        var type = parameter.Type;
        if (parameter.Value is { } constant && text != constant)
            throw Invalid(call, parameter, $"must be {constant}");
        if (type.Kind == TypeKind.Json)
        {
            if (JsonCheck.Flaw(call.Spec, type.Item!, parameter.Bounds, text) is { } broken)
                throw Invalid(call, parameter, broken);
            return text;
        }

        if (type.Kind == TypeKind.CommaSeparated)
        {
            var items = Requests.WireValue.Items(text).Select(item => Scalar(call, parameter, type.Item!, item)).ToList();
            if (BoundsCheck.Items(parameter.Bounds, items.Count) is { } tooMany)
                throw Invalid(call, parameter, tooMany);
            return string.Join(",", items);
        }

        return Scalar(call, parameter, type, text);
    }

    private static string Scalar(ApiCall call, ParameterSpec parameter, TypeRef type, string text)
    {
        if (ValueReader.Canonical(call.Spec, type, text) is not { } value)
            throw Invalid(call, parameter, ValueReader.Expected(call.Spec, type));
        if (BoundsCheck.Value(parameter.Bounds, type, value) is not { } flaw)
            return value;
        throw flaw.IsTooLong
            ? new Refusal(call.Spec.ErrorAbout(call.Operation, parameter, "too_long", ThreadsError.InvalidParameter), detail: $"{parameter.Key} {flaw.Text}.")
            : Invalid(call, parameter, flaw.Text);
    }

    private static Refusal Invalid(ApiCall call, ParameterSpec parameter, string flaw) =>
        call.Refuse(ThreadsError.InvalidParameter, detail: $"{parameter.Key} {flaw}.");
}
