using System.Globalization;
using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

/// <summary>A window that was opened wrongly shows an error, and redirects nowhere: the redirect URI cannot be trusted.</summary>
public sealed class ConsentErrorTests : SimulatorTestBase
{
    public static TheoryData<string, string, int> WrongWindows =>
        new()
        {
            { "client_id", "", 4476002 },
            { "client_id", "123", 1349026 },
            { "redirect_uri", "", 1349168 },
            { "redirect_uri", "https://elsewhere.example.com/", 1349168 },
            { "redirect_uri", "{redirect}/", 1349168 },
            { "redirect_uri", "{redirect}?next=1", 1349168 },
            { "redirect_uri", "{REDIRECT}", 1349168 },
            { "scope", "", 100 },
            { "scope", "threads_content_publish", 100 },
            { "scope", "threads_basic,threads_everything", 1 },
            { "response_type", "token", 100 },
        };

    [Theory]
    [MemberData(nameof(WrongWindows))]
    public async Task A_window_opened_wrongly_is_an_error_with_the_code_of_Meta(string parameter, string value, int code)
    {
        var answer = await GetAsync(Window(parameter, value));

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal(["error_message", "error_code"], answer.Json.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [MemberData(nameof(WrongWindows))]
    public async Task A_window_opened_wrongly_is_a_page_with_the_code_of_Meta_when_a_browser_asks(string parameter, string value, int code)
    {
        Http.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        var answer = await GetAsync(Window(parameter, value));

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (answer.Status, answer.ContentType));
        Assert.Contains($"<dd><code>{code.ToString(CultureInfo.InvariantCulture)}</code></dd>", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_form_is_checked_like_the_window_it_came_from()
    {
        var answer = await PostAsync(Window("redirect_uri", "https://elsewhere.example.com/"), null, ("decision", "approve"));

        Assert.Equal((HttpStatusCode.BadRequest, 1349168), (answer.Status, answer.Code));
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task The_error_page_says_what_is_wrong_and_what_to_do_and_escapes_it()
    {
        Http.DefaultRequestHeaders.Add("Accept", "text/html");

        var scope = await GetAsync(Window("scope", "threads_basic,<script>"));
        var redirect = await GetAsync(Window("redirect_uri", "https://elsewhere.example.com/"));

        Assert.Contains("&lt;script&gt; is not a scope.", scope.Text, StringComparison.Ordinal);
        Assert.Contains("Blocked redirect", redirect.Text, StringComparison.Ordinal);
        Assert.Contains("Register the very same address", redirect.Text, StringComparison.Ordinal);
        Assert.Contains($"sent back to {Simulator.App.RedirectUri} only", redirect.Text, StringComparison.Ordinal);
        Assert.Contains("ThreadsError.RedirectUriRefused", redirect.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_answers_with_JSON_when_a_browser_asks_too()
    {
        Http.DefaultRequestHeaders.Add("Accept", "text/html");

        Assert.Equal("application/json", (await GetAsync("/v1.0/me")).ContentType);
    }

    private string Window(string parameter, string value)
    {
        var parameters = new Dictionary<string, string>
        {
            ["client_id"] = Simulator.App.Id,
            ["redirect_uri"] = Simulator.App.RedirectUri,
            ["scope"] = "threads_basic",
            ["response_type"] = "code",
        };
        parameters[parameter] = value
            .Replace("{redirect}", Simulator.App.RedirectUri, StringComparison.Ordinal)
            .Replace("{REDIRECT}", Simulator.App.RedirectUri.ToUpperInvariant(), StringComparison.Ordinal);
        return "/oauth/authorize?" + string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }
}
