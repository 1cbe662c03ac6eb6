using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Settings;
using WireMock.Types;
using Xunit;

namespace ThreadsSdk.Testing.Tests;

public sealed class ThreadsFixturesTests
{
    private const string ImageId = "18010000000000002";

    public static TheoryData<string, WireMockServerSettings> Settings =>
        new()
        {
            { "none", new() },
            {
                "parameters are split at nothing",
                new() { QueryParameterMultipleValueSupport = QueryParameterMultipleValueSupport.None }
            },
            {
                "parameters are split at everything",
                new() { QueryParameterMultipleValueSupport = QueryParameterMultipleValueSupport.All }
            },
            {
                "bodies stay as they are",
                new() { DisableDeserializeFormUrlEncoded = true, DisableJsonBodyParsing = true }
            },
            {
                "bodies of any method",
                new() { AllowBodyForAllHttpMethods = true }
            },
            {
                "one request after the other",
                new() { HandleRequestsSynchronously = true }
            },
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_gets_what_Threads_would_say()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);

        Media post = await fixtures.Threads.Media.GetAsync(ImageId, cancellationToken: Cancel);

        Assert.Equal("A cat", post.Text);
        Assert.Equal("Media.Get: image", fixtures.LastTitle);
    }

    [Fact]
    public async Task Client_gets_an_error_of_Meta()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);

        var exception = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => fixtures.Threads.Media.DeleteAsync("404404404", Cancel));

        Assert.Equal("Media.Delete: no such object", fixtures.LastTitle);
        Assert.Contains("does not exist", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_gets_no_response_when_it_is_lost()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);

        var exception = await Assert.ThrowsAsync<ThreadsTransportException>(() =>
            fixtures.Threads.Publishing.PublishContainerAsync("17841405793187218", "522522522", Cancel)
        );

        Assert.True(exception.MayHaveArrived);
        Assert.Equal("Publishing.PublishContainer: answer lost", fixtures.LastTitle);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_fixture_answers_the_request_it_describes_whatever_the_settings(string name, WireMockServerSettings settings)
    {
        using var fixtures = new FixtureServer(settings);
        ThreadsFixtures.AddTo(fixtures.Server);

        foreach (ThreadsFixture fixture in ThreadsFixtures.All)
        {
            Assert.True(fixture.Name == await fixtures.SendAsync(fixture, Cancel), $"{name}: {fixture.Name} is not {fixtures.LastTitle}");
        }

        await Assert.ThrowsAsync<ThreadsApiException>(() => fixtures.Threads.Media.GetAsync("1", cancellationToken: Cancel));
        Assert.True(fixtures.LastTitle == "No fixture matches", $"{name}: {fixtures.LastTitle}");
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Comma_in_a_parameter_belongs_to_its_value_whatever_the_settings(string name, WireMockServerSettings settings)
    {
        using var fixtures = new FixtureServer(settings);
        ThreadsFixtures.AddTo(fixtures.Server);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", ThreadsFixtures.AccessToken);

        await http.GetStringAsync($"{fixtures.Server.Url}/v1.0/17841405793187218?fields=id,username", Cancel);

        Assert.True(fixtures.LastTitle == "Profiles.Get: all fields", name);
    }

    [Fact]
    public async Task Request_that_no_fixture_answers_fails_with_the_name_of_the_nearest()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);

        var exception = await Assert.ThrowsAsync<ThreadsApiException>(() =>
            fixtures.Threads.Replies.ManageAsync("18010000000000089", hide: false, Cancel)
        );

        Assert.Equal("No fixture matches", fixtures.LastTitle);
        Assert.Null(exception.Error);
        Assert.False(exception.IsTransient);
        Assert.Contains(
            "No fixture matches POST /v1.0/18010000000000089/manage_reply. The nearest is 'Replies.Manage: not a top-level reply': "
                + "form hide: expected equal to 'true', got 'false' (HTTP 404",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Token_that_no_fixture_accepts_is_in_no_message()
    {
        const string Token = "AN-OTHER-TOKEN";
        using var fixtures = new FixtureServer(token: Token);
        ThreadsFixtures.AddTo(fixtures.Server);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token);

        using HttpResponseMessage response = await http.GetAsync($"{fixtures.Server.Url}/v1.0/{ImageId}?access_token={Token}", Cancel);
        string body = await response.Content.ReadAsStringAsync(Cancel);

        Assert.DoesNotContain(Token, body, StringComparison.Ordinal);
        Assert.Contains("query access_token: expected absent, got another value", body, StringComparison.Ordinal);
        Assert.Contains(
            "header Authorization: expected equal to 'Bearer TEST-USER-TOKEN', got another value",
            body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fixtures_of_some_operations_leave_out_all_others()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server, "Media.Get", "Media.Delete");

        await fixtures.Threads.Media.GetAsync(ImageId, cancellationToken: Cancel);
        Assert.Equal("Media.Get: image", fixtures.LastTitle);

        var exception = await Assert.ThrowsAsync<ThreadsApiException>(() =>
            fixtures.Threads.Media.RepostAsync("18010000000000001", Cancel)
        );
        Assert.Contains("The nearest is 'Media.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_that_is_unknown_is_refused_with_those_that_are_not()
    {
        using var fixtures = new FixtureServer();

        var exception = Assert.Throws<ArgumentException>(() => ThreadsFixtures.AddTo(fixtures.Server, "Media.Get", "Media.Gett"));

        Assert.Equal("operations", exception.ParamName);
        Assert.StartsWith(
            "There are no fixtures of an operation 'Media.Gett'. The operations are Embeds.Get, Insights.GetForMedia, ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(fixtures.Server.Mappings);
    }

    [Fact]
    public async Task Two_servers_have_the_fixtures_that_were_added_to_each()
    {
        using var all = new FixtureServer();
        using var one = new FixtureServer();
        ThreadsFixtures.AddTo(all.Server);
        ThreadsFixtures.AddTo(one.Server, "Profiles.Get");

        await all.Threads.Media.GetAsync(ImageId, cancellationToken: Cancel);
        await Assert.ThrowsAsync<ThreadsApiException>(() => one.Threads.Media.GetAsync(ImageId, cancellationToken: Cancel));

        Assert.Single(all.Server.LogEntries);
        Assert.Single(one.Server.LogEntries);
    }

    [Fact]
    public void Fixtures_that_are_added_twice_are_there_once()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server, "Media.Get");
        ThreadsFixtures.AddTo(fixtures.Server);
        ThreadsFixtures.AddTo(fixtures.Server);

        // One more for what no fixture answers.
        Assert.Equal(ThreadsFixtures.All.Count + 1, fixtures.Server.Mappings.Count);
    }

    [Fact]
    public async Task Mapping_of_a_test_goes_before_the_fixtures()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);
        fixtures
            .Server.Given(Request.Create().WithPath($"/v1.0/{ImageId}"))
            .RespondWith(Response.Create().WithBody($$"""{ "id": "{{ImageId}}", "text": "Another cat" }"""));

        Media post = await fixtures.Threads.Media.GetAsync(ImageId, cancellationToken: Cancel);

        Assert.Equal("Another cat", post.Text);
    }

    [Fact]
    public async Task Fixtures_have_no_state()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server);

        await fixtures.Threads.Media.DeleteAsync("18010000000000001", Cancel);
        await fixtures.Threads.Media.DeleteAsync("18010000000000001", Cancel);
        Media post = await fixtures.Threads.Media.GetAsync("18010000000000001", cancellationToken: Cancel);

        Assert.Equal("18010000000000001", post.Id);
    }

    [Fact]
    public void Fixtures_are_listed_with_their_operations()
    {
        ThreadsFixture image = ThreadsFixtures.All.Single(fixture => fixture.Name == "Media.Get: image");

        Assert.Equal("Media.Get: image", image.ToString());
        Assert.Equal(("Media.Get", "GET", $"/v1.0/{ImageId}", false), (image.Operation, image.Method, image.Path, image.IsError));
        Assert.Equal([new("Authorization", $"Bearer {ThreadsFixtures.AccessToken}")], image.Headers);
        Assert.Equal(ThreadsFixtures.All.Select(fixture => fixture.Operation).ToHashSet(), [.. ThreadsFixtures.Operations]);
    }

    [Fact]
    public void Server_lists_the_fixtures_whose_response_is_not_lost()
    {
        using var fixtures = new FixtureServer();
        ThreadsFixtures.AddTo(fixtures.Server, "Media.Get");

        Assert.Contains(fixtures.Server.MappingModels, mapping => mapping.Title == "Media.Get: image");
    }
}
