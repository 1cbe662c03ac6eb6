using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Represents what the authorization window was opened with.</summary>
internal sealed record AuthorizeQuery(string RedirectUri, IReadOnlyList<string> Scopes, string? State)
{
    // The C# names of the parameters in the spec.
    private const string ClientIdName = "ClientId";
    private const string RedirectUriName = "RedirectUri";
    private const string ScopeName = "Scope";

    /// <summary>Parses and checks a request the way Meta does: whatever is wrong is shown, since no redirect can be trusted yet.</summary>
    public static AuthorizeQuery Parse(SimulatorSpec spec, SimulatedApp app, UrlSpec url, ApiRequest request)
    {
        if (Text(ClientIdName) is not { } client)
        {
            throw new Refusal(spec.Error(ThreadsError.AppIdMissing));
        }

        if (client != app.Id)
        {
            throw new Refusal(spec.Error(ThreadsError.AppUnknown), detail: $"The app of this simulator is {app.Id}.");
        }

        if (Text(RedirectUriName) is not { } redirect || !app.RedirectUris.Contains(redirect))
        {
            throw new Refusal(
                spec.Error(ThreadsError.RedirectUriRefused),
                detail: $"The browser is sent back to {string.Join(" or ", app.RedirectUris)} only, to the letter."
            );
        }

        // Meta assumes them: a scheduler in production leaves them out.
        var constants = url.Parameters.Where(parameter => parameter.Value is not null);
        if (constants.FirstOrDefault(constant => request.Given(constant.Key) is { } text && text != constant.Value) is { } parameter)
        {
            throw Invalid($"{parameter.Key} must be {parameter.Value}.");
        }

        var scopes = (Text(ScopeName) ?? "").Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (scopes.FirstOrDefault(scope => spec.Content.Scopes.All(known => known.Key != scope)) is { } unknown)
        {
            throw new Refusal(spec.Error(ThreadsError.WindowRefused), detail: $"{unknown} is not a scope.");
        }

        if (!scopes.Contains(ThreadsScope.Basic.ToString()))
        {
            throw Invalid($"The scope {ThreadsScope.Basic} has to be among what is asked for.");
        }

        return new AuthorizeQuery(redirect, scopes, Text(nameof(AuthorizeUrlOptions.State)));

        string? Text(string name) => request.Given(url.Parameters.First(parameter => parameter.CSharp == name).Key);

        Refusal Invalid(string detail) => new(spec.Error(ThreadsError.InvalidParameter), detail: detail);
    }

    /// <summary>
    /// Returns where the browser goes when the user approves. Meta adds the fragment at the end; it is no part of the code.
    /// </summary>
    public string Approved(string code) => Redirect(new AuthorizationCallback { Code = code, State = State }) + "#_";

    /// <summary>Returns where the browser goes when the user refuses.</summary>
    public string Cancelled() =>
        Redirect(
            new AuthorizationCallback
            {
                Error = AuthorizationError.AccessDenied,
                ErrorReason = "user_denied",
                ErrorDescription = "The user denied your request",
                State = State,
            }
        );

    private string Redirect(AuthorizationCallback callback)
    {
        var parameters = JsonSerializer.SerializeToNode(callback, ThreadsJson.TypeInfo<AuthorizationCallback>())!.AsObject();
        var query = string.Join("&", parameters.Select(pair => $"{pair.Key}={WebUtility.UrlEncode(pair.Value!.GetValue<string>())}"));
        return RedirectUri + (RedirectUri.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
    }
}
