using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Loses what a JSON body holds beyond the parameters a call requires, as clients report of Meta: without an error.</summary>
internal static class OptionalJson
{
    public static void Lose(ApiCall call)
    {
        var given = new GivenParameters(call.Operation.Parameters, call.Values);
        var lost = call
            .Operation.Parameters.Where(parameter =>
                call.Request.Json.Contains(parameter.Key) || parameter.Aliases.Any(call.Request.Json.Contains)
            )
            .Where(parameter => !parameter.Required && parameter.Value is null)
            .Where(parameter => !parameter.Rules.OfType<RequiredWhenRule>().Any(rule => rule.When.Holds(given)))
            .Where(parameter => !call.Operation.RequiresOneOf.Any(rule => IsAsked(rule, parameter.Key)))
            .ToList();
        foreach (var parameter in lost)
        {
            call.Values.Remove(parameter.Key);
        }

        bool IsAsked(OneOfRule rule, string name) => rule.Of.Contains(name) && rule.When.All(condition => condition.Holds(given));
    }
}
