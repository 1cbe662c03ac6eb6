using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks parameters against each other.</summary>
internal static class ParameterRules
{
    public static void Check(ApiCall call)
    {
        foreach (var parameter in call.Operation.Parameters)
        {
            if (GivenValue.IsGiven(call, parameter))
                CheckGiven(call, parameter);
            else if (parameter.RequiredWhen.Any(when => GivenValue.Holds(call, when)))
                throw ParameterCheck.Missing(call, parameter);
        }

        foreach (var rule in call.Operation.RequiresOneOf)
        {
            if (rule.When.All(when => GivenValue.Holds(call, when)) && !rule.Of.Any(name => GivenValue.IsGiven(call, name)))
                throw call.Refuse(ThreadsError.ParameterMissing, string.Join(" or ", rule.Of));
        }
    }

    private static void CheckGiven(ApiCall call, ParameterSpec parameter)
    {
        if (parameter.Excludes.FirstOrDefault(other => GivenValue.IsGiven(call, other)) is { } excluded)
            throw Broken(call, parameter, $"cannot be given together with {excluded}");
        if (parameter.Needs.FirstOrDefault(other => !GivenValue.IsGiven(call, other)) is { } needed)
            throw Broken(call, parameter, $"needs {needed} as well");
        if (parameter.OnlyWhen.FirstOrDefault(when => !GivenValue.Holds(call, when)) is { } only)
            throw Broken(call, parameter, $"can only be given when {GivenValue.Words(only)}");
        if (parameter.ForbiddenWhen.FirstOrDefault(when => GivenValue.Holds(call, when)) is { } forbidden)
            throw Broken(call, parameter, $"cannot be given when {GivenValue.Words(forbidden)}");
    }

    private static Refusal Broken(ApiCall call, ParameterSpec parameter, string rule) =>
        call.Refuse(ThreadsError.InvalidParameter, detail: $"{parameter.Key} {rule}.");
}
