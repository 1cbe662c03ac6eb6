using System.Net;
using System.Text;
using System.Web;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class PageTests : SimulatorTests
{
    private const string OtherRedirect = "https://app.example.com/signin?from=threads";

    [Fact]
    public async Task The_window_shows_the_app_its_scopes_and_the_users()
    {
        var page = await Http.GetStringAsync(Window(Simulator.App.RedirectUri), Cancel);

        Assert.Contains(Simulator.App.Name, page, StringComparison.Ordinal);
        Assert.Contains("threads_basic", page, StringComparison.Ordinal);
        Assert.All(Simulator.Users, user => Assert.Contains("@" + user.Username, page, StringComparison.Ordinal));
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
    public async Task Cancelling_redirects_with_the_reason()
    {
        var query = HttpUtility.ParseQueryString((await DecideAsync(Window(OtherRedirect), "cancel")).Query);

        Assert.Equal(("access_denied", "user_denied", "opaque & odd"), (query["error"], query["error_reason"], query["state"]));
    }

    [Theory]
    [InlineData("{app}", "https://elsewhere.example.com/", "threads_basic", 1349168)]
    [InlineData("{app}", "{redirect}/", "threads_basic", 1349168)]
    [InlineData("123", "{redirect}", "threads_basic", 1349026)]
    [InlineData("", "{redirect}", "threads_basic", 4476002)]
    [InlineData("{app}", "{redirect}", "threads_content_publish", 100)]
    [InlineData("{app}", "{redirect}", "threads_basic,threads_everything", 100)]
    public async Task A_window_opened_wrongly_shows_an_error_and_redirects_nowhere(string app, string redirect, string scope, int code)
    {
        app = app.Replace("{app}", Simulator.App.Id, StringComparison.Ordinal);
        redirect = redirect.Replace("{redirect}", Simulator.App.RedirectUri, StringComparison.Ordinal);

        var answer = await GetAsync($"/oauth/authorize?client_id={app}&redirect_uri={Uri.EscapeDataString(redirect)}&scope={scope}&response_type=code");

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_apps_own_page_shows_the_code()
    {
        var location = await DecideAsync(Window(Simulator.App.RedirectUri), "approve");

        var page = await Http.GetStringAsync(location, Cancel);

        Assert.Contains(HttpUtility.ParseQueryString(location.Query)["code"]!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permalink_shows_the_post_with_its_replies_and_nothing_unescaped()
    {
        var threads = Client();
        var post = await threads.Publishing.CreateContainerAsync(
            "me", ContainerMediaType.Text, new() { Text = "<script>alert(1)</script>", AutoPublishText = true }, Cancel);
        var read = await threads.Media.GetAsync(post.Id!, cancellationToken: Cancel);

        var page = await Http.GetStringAsync(new Uri(read.Permalink!), Cancel);

        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_media_address_serves_a_file_of_its_kind()
    {
        var posts = await Client().Media.ListAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);
        var addresses = posts.SelectMany(post => new[] { post.MediaUrl, post.ThumbnailUrl, post.GifUrl, post.ProfilePictureUrl }).OfType<string>().Distinct().ToList();

        foreach (var address in addresses)
        {
            using var response = await Http.GetAsync(new Uri(address), Cancel);
            var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
            var start = Path.GetExtension(address) switch { ".png" => "PNG", ".gif" => "GIF", ".mp4" => "ftyp", _ => "ID3" };
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains(start, Encoding.ASCII.GetString(bytes.AsSpan(0, 9)), StringComparison.Ordinal);
        }

        Assert.True(addresses.Count > 8);
    }

    [Fact]
    public async Task The_front_page_leads_to_the_users()
    {
        var front = await Http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var ada = await Http.GetStringAsync(new Uri("/@ada.codes", UriKind.Relative), Cancel);

        Assert.Contains("/@ada.codes", front, StringComparison.Ordinal);
        Assert.Contains("Sunday: soup", ada, StringComparison.Ordinal);
    }

    protected override void Configure(ThreadsSimulatorOptions options) => options.RedirectUris.Add(OtherRedirect);

    private Uri Window(string redirect) => ThreadsUrls.Authorize(
        Simulator.App.Id, redirect, [ThreadsScope.Basic], new() { State = "opaque & odd" }, Simulator.BaseAddress);

    private async Task<Uri> DecideAsync(Uri window, string decision)
    {
        using var form = new FormUrlEncodedContent([new("decision", decision)]);
        using var response = await Http.PostAsync(window, form, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!;
    }
}
