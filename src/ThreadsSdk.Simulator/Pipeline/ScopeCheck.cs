using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Refuses a token that lacks a scope.</summary>
internal static class ScopeCheck
{
    /// <summary>What the operation needs, whatever is said to it.</summary>
    public static void CheckOperation(ApiCall call) => Check(call, call.Operation.Scopes, call.Operation.FullName);

    /// <summary>What the given parameters need.</summary>
    public static void CheckParameters(ApiCall call)
    {
        foreach (var parameter in call.Operation.Parameters.Where(parameter => GivenValue.IsGiven(call, parameter)))
            Check(call, parameter.Scopes, parameter.Key);
    }

    public static void Check(ApiCall call, EquatableArray<string> scopes, string subject)
    {
        if (call.Token is not { User: not null } token)
            return;
        if (scopes.FirstOrDefault(scope => !token.Scopes.Contains(scope)) is { } missing)
            throw call.Refuse(ThreadsError.PermissionMissing, detail: $"{subject} needs the scope {missing}.");
    }
}
