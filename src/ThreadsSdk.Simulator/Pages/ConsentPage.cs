using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>
/// Serves the window in which a user grants an app access. A GET shows a form; posting it to the same address with <c>user</c> (a handle;
/// the first user when left out) and <c>decision</c> (<c>approve</c> or <c>cancel</c>) sends the browser back to the app.
/// </summary>
internal sealed class ConsentPage(SimulatorSpec spec, SimulatorState state, SimulatedApp app) : IPage
{
    private readonly UrlSpec _url = spec.Content.Urls.First(url => url.Name == nameof(ThreadsUrls.Authorize));

    public bool Serves(HttpRequest request) =>
        request.Path.Value?.TrimEnd('/') == _url.Path && (Html.IsRead(request) || HttpMethods.IsPost(request.Method));

    public async Task ServeAsync(HttpContext http)
    {
        var request = await ApiRequest.ReadAsync(http.Request);
        var query = AuthorizeQuery.Parse(spec, app, _url, request);
        if (Html.IsRead(http.Request))
        {
            await Html.WriteAsync(http, $"{app.Name} asks for access to Threads", Form(query));
            return;
        }

        http.Response.Redirect(
            request.Given(ConsentForm.Decision) switch
            {
                ConsentForm.Approve => query.Approved(IssueCode(query, request.Given(ConsentForm.User))),
                ConsentForm.Cancel => query.Cancelled(),
                _ => throw Invalid("The form came without a decision."),
            }
        );
    }

    private string Form(AuthorizeQuery query)
    {
        var scopes = spec.Content.Scopes.Where(scope => query.Scopes.Contains(scope.Key));
        lock (state.Gate)
        {
            return ConsentForm.Create(app, query, scopes, state.Users);
        }
    }

    private string IssueCode(AuthorizeQuery query, string? username)
    {
        lock (state.Gate)
        {
            var user =
                username is null ? state.Users.First()
                : state.UserByName(username) is { IsOutside: false } known ? known
                : null;
            return user is not null
                ? state.Tokens.IssueCode(user, query.Scopes, query.RedirectUri)
                : throw Invalid("There is no such user.");
        }
    }

    private Refusal Invalid(string detail) => new(spec.Error(ThreadsError.InvalidParameter), detail: detail);
}
