using System.Text;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>
/// The window in which a user grants an app access. A GET shows a form; posting it to the same address with <c>user</c> (a handle; the
/// first user when left out) and <c>decision</c> (<c>approve</c> or <c>cancel</c>) sends the browser back to the app.
/// </summary>
internal sealed class ConsentPage(SimulatorSpec spec, SimulatorState state, SimulatedApp app) : IPage
{
    private const string UserField = "user";
    private const string DecisionField = "decision";
    private const string Approve = "approve";
    private const string Cancel = "cancel";

    private readonly UrlSpec _url = spec.Content.Urls.First(url => url.Name == nameof(ThreadsUrls.Authorize));

    public bool Serves(HttpRequest request) => request.Path == _url.Path && Decides(request) is not null;

    public async Task ServeAsync(HttpContext http)
    {
        var request = await ApiRequest.ReadAsync(http.Request);
        var query = AuthorizeQuery.Read(spec, app, _url, request);
        if (Decides(http.Request) is false)
            await Html.WriteAsync(http, app.Name, Form(query));
        else if (request.Given(DecisionField) == Cancel)
            http.Response.Redirect(query.Cancelled());
        else
            http.Response.Redirect(query.Approved(IssueCode(query, request.Given(UserField))));
    }

    /// <summary>True for the posted form, false for the question, null for neither.</summary>
    private static bool? Decides(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) ? true : HttpMethods.IsGet(request.Method) ? false : null;

    private string IssueCode(AuthorizeQuery query, string? username)
    {
        lock (state.Gate)
        {
            var user = username is null ? state.Users.First() : state.UserByName(username);
            return user is not null
                ? state.Tokens.IssueCode(user, query.Scopes, query.RedirectUri)
                : throw new Refusal(spec.Error(ThreadsError.InvalidParameter), detail: "There is no such user.");
        }
    }

    private string Form(AuthorizeQuery query)
    {
        var body = new StringBuilder($"<h1>{Html.Text(app.Name)}</h1><p>asks to do this for you:</p><ul>");
        foreach (var scope in spec.Content.Scopes.Where(scope => query.Scopes.Contains(scope.Key)))
            body.Append($"<li>{Html.Text(scope.Doc)} <code>{Html.Text(scope.Key)}</code></li>");
        body.Append($"</ul><form method=\"post\"><p>You are <select name=\"{UserField}\">");
        lock (state.Gate)
        {
            foreach (var user in state.Users)
                body.Append($"<option value=\"{Html.Text(user.Username)}\">@{Html.Text(user.Username)}</option>");
        }

        body.Append($"</select></p><button name=\"{DecisionField}\" value=\"{Approve}\">Approve</button> ");
        return body.Append($"<button name=\"{DecisionField}\" value=\"{Cancel}\">Cancel</button></form>").ToString();
    }
}
