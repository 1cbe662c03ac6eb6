using System.Net;
using System.Web;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class ConsentPageTests : SimulatorTestBase
{
    private const string OtherRedirect = "https://app.example.com/signin?from=threads";

    [Fact]
    public async Task The_window_shows_the_app_the_users_and_where_it_leads()
    {
        var page = await Http.GetStringAsync(Window(OtherRedirect), Cancel);

        Assert.Contains(Simulator.App.Name, page, StringComparison.Ordinal);
        Assert.Contains(OtherRedirect, page, StringComparison.Ordinal);
        Assert.All(Simulator.Users, user => Assert.Contains("@" + user.Username, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_window_shows_what_each_scope_means_and_no_scope_that_was_not_asked_for()
    {
        var page = await Http.GetStringAsync(Window(OtherRedirect), Cancel);

        Assert.Contains("<li>Read the profile and the posts of the user.", page, StringComparison.Ordinal);
        Assert.Contains("<code>threads_basic</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("threads_delete", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_window_needs_nothing_from_elsewhere_and_cannot_be_framed()
    {
        using var response = await Http.GetAsync(Window(OtherRedirect), Cancel);
        var page = await response.Content.ReadAsStringAsync(Cancel);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approving_redirects_with_a_code_the_state_and_the_fragment_of_Meta()
    {
        var location = await DecideAsync(Window(OtherRedirect), "approve");

        var query = HttpUtility.ParseQueryString(location.Query);
        Assert.StartsWith(OtherRedirect, location.OriginalString, StringComparison.Ordinal);
        Assert.Equal("#_", location.Fragment);
        Assert.Equal("opaque & odd", query["state"]);
        Assert.NotEmpty(query["code"]!);
    }

    [Fact]
    public async Task Cancelling_redirects_with_the_reason_as_Meta_writes_it()
    {
        var location = await DecideAsync(Window(OtherRedirect), "cancel");

        var query = HttpUtility.ParseQueryString(location.Query);
        Assert.Equal(["error", "error_description", "error_reason", "from", "state"], query.AllKeys.Order(StringComparer.Ordinal));
        Assert.Equal(("access_denied", "user_denied", "opaque & odd"), (query["error"], query["error_reason"], query["state"]));
        Assert.Contains("error_description=The+user+denied+your+request", location.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_stays_away_when_none_was_given()
    {
        var window = ThreadsUrls.Authorize(Simulator.App.Id, OtherRedirect, [ThreadsScope.Basic], host: Simulator.BaseAddress);

        Assert.DoesNotContain("state=", (await DecideAsync(window, "approve")).Query, StringComparison.Ordinal);
        Assert.DoesNotContain("state=", (await DecideAsync(window, "cancel")).Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision", "")]
    [InlineData("decision", "perhaps")]
    [InlineData("user", "nobody")]
    public async Task A_form_that_decides_nothing_grants_nothing(string field, string value)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["user"] = Ada.Username,
                ["decision"] = "approve",
                [field] = value,
            }
        );
        using var response = await Http.PostAsync(Window(OtherRedirect), form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_apps_own_page_shows_the_code()
    {
        var location = await DecideAsync(Window(Simulator.App.RedirectUri), "approve");

        var page = await Http.GetStringAsync(location, Cancel);

        Assert.Contains(HttpUtility.ParseQueryString(location.Query)["code"]!, page, StringComparison.Ordinal);
    }

    protected override void Configure(ThreadsSimulatorOptions options) => options.RedirectUris.Add(OtherRedirect);

    private Uri Window(string redirect) =>
        ThreadsUrls.Authorize(Simulator.App.Id, redirect, [ThreadsScope.Basic], new() { State = "opaque & odd" }, Simulator.BaseAddress);

    private async Task<Uri> DecideAsync(Uri window, string decision)
    {
        using var form = new FormUrlEncodedContent([new("decision", decision)]);
        using var response = await Http.PostAsync(window, form, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!;
    }
}
