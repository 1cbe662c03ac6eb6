using System.Text;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Creates the form of the authorization window. It is posted to the address it came from.</summary>
internal static class ConsentForm
{
    /// <summary>The field with the handle of the user who decides.</summary>
    public const string User = "user";

    /// <summary>The field with the decision of the user.</summary>
    public const string Decision = "decision";

    public const string Approve = "approve";

    public const string Cancel = "cancel";

    public static string Create(SimulatedApp app, AuthorizeQuery query, IEnumerable<ScopeSpec> scopes, IEnumerable<User> users)
    {
        var page = new StringBuilder($"<h1>{Html.Text(app.Name)} asks for access to Threads</h1>");
        page.Append($"<p class=\"by\">App {Html.Text(app.Id)}. You will be sent back to <code>{Html.Text(query.RedirectUri)}</code></p>");
        page.Append($"<form method=\"post\"><label for=\"{User}\">You are</label><select id=\"{User}\" name=\"{User}\">");
        foreach (var user in users)
        {
            page.Append($"<option value=\"{Html.Text(user.Username)}\">{Html.Text(user.Name)} (@{Html.Text(user.Username)})</option>");
        }

        page.Append("</select><h2 id=\"scopes\">What the app may do for you</h2><ul class=\"list\" aria-labelledby=\"scopes\">");
        foreach (var scope in scopes)
        {
            page.Append($"<li>{Html.Text(scope.Doc)} <code>{Html.Text(scope.Key)}</code></li>");
        }

        page.Append("</ul><div class=\"buttons\">");
        page.Append($"<button class=\"main\" name=\"{Decision}\" value=\"{Approve}\">Approve</button>");
        return page.Append($"<button name=\"{Decision}\" value=\"{Cancel}\">Cancel</button></div></form>").ToString();
    }
}
