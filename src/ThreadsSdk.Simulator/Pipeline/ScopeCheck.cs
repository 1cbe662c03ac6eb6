using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Refuses a token that lacks a scope.</summary>
internal static class ScopeCheck
{
    /// <summary>Checks what the operation needs, whatever its parameters.</summary>
    public static void CheckOperation(ApiCall call) => Check(call, call.Operation.Scopes, call.Operation.FullName);

    /// <summary>Checks what the given parameters need.</summary>
    public static void CheckParameters(ApiCall call)
    {
        var given = new GivenParameters(call.Operation.Parameters, call.Values);
        foreach (var parameter in call.Operation.Parameters.Where(parameter => given.IsGiven(parameter.Key)))
        {
            Check(call, parameter.Scopes, parameter.Key);
        }
    }

    public static void Check(ApiCall call, EquatableArray<string> scopes, string subject) =>
        call.RequireScopes(call.Token, scopes, subject);
}
