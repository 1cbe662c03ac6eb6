using System.Globalization;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Finds the token of a request. It may come in the header, in the query or in the form.</summary>
internal static class Authentication
{
    public static AccessToken? Authenticate(SimulatorSpec spec, SimulatorState state, OperationSpec operation, ApiRequest request)
    {
        if (!operation.NeedsToken)
        {
            return null;
        }

        if ((request.Bearer ?? request.Given(spec.Api.TokenParameter)) is not { Length: > 0 } text)
        {
            throw new Refusal(spec.Error(ThreadsError.TokenMissing));
        }

        var token = GetToken(spec, state, text);
        if (operation.Auth == "user" && token.User is null)
        {
            throw new Refusal(spec.Error(ThreadsError.TokenInvalid), detail: "This call needs the token of a user, not that of the app.");
        }

        return token;
    }

    /// <summary>Returns a token that is known and still good, or throws a <see cref="Refusal"/>.</summary>
    public static AccessToken GetToken(SimulatorSpec spec, SimulatorState state, string text)
    {
        if (!text.StartsWith(TokenStore.Prefix, StringComparison.Ordinal) || text.Any(char.IsWhiteSpace))
        {
            throw new Refusal(spec.Error(ThreadsError.TokenMalformed));
        }

        if (state.Tokens.Find(text) is not { } token)
        {
            throw new Refusal(spec.Error(ThreadsError.TokenInvalid));
        }

        if (token.IsRevoked)
        {
            throw new Refusal(spec.Error(ThreadsError.AppRemoved), state.App.Id);
        }

        if (state.Tokens.IsExpired(token))
        {
            var end = token.ExpiresAt.ToString("dddd, dd-MMM-yy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
            throw new Refusal(spec.Error(ThreadsError.TokenExpired), end);
        }

        return token;
    }
}
