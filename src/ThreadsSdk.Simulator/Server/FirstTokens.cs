using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Issues the tokens that the users of a simulator begin with.</summary>
internal static class FirstTokens
{
    public static SimulatedUser Issue(SimulatorState state, SimulatorSpec spec, User user)
    {
        var scopes = user.TokenScopes?.Select(scope => scope.ToString()) ?? spec.Content.Scopes.Select(scope => scope.Key);
        return new SimulatedUser(user.Id, user.Username, user.Name, state.Tokens.IssueLongLived(user, scopes, user.TokenAge).Text);
    }
}
