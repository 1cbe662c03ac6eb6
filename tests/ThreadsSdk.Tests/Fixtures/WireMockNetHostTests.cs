using System.Net;
using ThreadsSdk.Testing.Mappings;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

public sealed class WireMockNetHostTests
{
    private const string Example = """
        {
          "name": "Media.Get: NAME", PRIORITY
          "metadata": { "operation": "Media.Get", "outcome": "success", "case": "NAME" },
          "request": { "method": "POST", "urlPath": "/v1.0/1", REQUEST },
          "response": { "status": 200, "body": "NAME" }
        }
        """;

    private const string HideIsTrue = "\"formParameters\": { \"hide\": { \"equalTo\": \"true\" } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_answers_404_when_no_stub_matches()
    {
        await using WireMockNetHost server = Start(Stub("only", HideIsTrue));

        (HttpStatusCode status, string text) = await PostAsync(server, "/v1.0/1", new() { ["hide"] = "false" });

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(
            "No fixture matches POST /v1.0/1. The nearest is 'Media.Get: only': form hide: expected equal to 'true', got 'false'.",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Form_parameter_in_the_query_does_not_count()
    {
        await using WireMockNetHost server = Start(Stub("only", HideIsTrue));

        (HttpStatusCode status, _) = await PostAsync(server, "/v1.0/1?hide=true", []);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Slash_that_is_escaped_does_not_part_a_path()
    {
        await using WireMockNetHost server = Start(Stub("only", "\"headers\": {}"));

        (HttpStatusCode whole, _) = await PostAsync(server, "/v1.0/1", []);
        (HttpStatusCode escaped, _) = await PostAsync(server, "/v1.0%2F1", []);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], [whole, escaped]);
    }

    [Theory]
    [InlineData("\"equalTo\": \"a b&c=d+é\"", "a b&c=d+é", true)]
    [InlineData("\"equalTo\": \"a\"", "ab", false)]
    [InlineData("\"contains\": \"id,\"", "id,text", true)]
    [InlineData("\"contains\": \"id,\"", "text", false)]
    [InlineData("\"equalToJson\": { \"a\": [1, \"x\"] }", "{\"a\":[1,\"x\"]}", true)]
    [InlineData("\"equalToJson\": { \"a\": [1, \"x\"] }", "{\"a\":[1]}", false)]
    [InlineData("\"equalToJson\": { \"a\": [1, \"x\"] }", "not JSON", false)]
    [InlineData("\"absent\": true", "", false)]
    public async Task Pattern_decides(string pattern, string value, bool matches)
    {
        await using WireMockNetHost server = Start(Stub("only", $"\"formParameters\": {{ \"p\": {{ {pattern} }} }}"));

        (HttpStatusCode status, _) = await PostAsync(server, "/v1.0/1", new() { ["p"] = value });

        Assert.Equal(matches, status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Absent_parameter_is_what_absent_wants()
    {
        await using WireMockNetHost server = Start(Stub("only", "\"headers\": { \"Authorization\": { \"absent\": true } }"));

        (HttpStatusCode status, _) = await PostAsync(server, "/v1.0/1", []);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Lower_priority_number_answers_first_and_then_what_was_added_last()
    {
        const string Any = "\"headers\": {}";
        await using WireMockNetHost server = Start(Stub("first", Any), Stub("second", Any), Stub("fallback", Any, 9));

        (_, string text) = await PostAsync(server, "/v1.0/1", []);

        Assert.Equal("second", text);
    }

    [Fact]
    public async Task Host_shows_requests_as_they_were_sent()
    {
        await using WireMockNetHost server = Start();
        using var handler = new FixtureTagHandler();
        using var client = new HttpClient(handler);
        using var form = new FormUrlEncodedContent([new("z", "1 + 1"), new("a", ""), new("z", "ü")]);
        var address = new Uri(server.Address, "/v1.0/a%20b?q=x%26y+z&q=2&flag");

        using HttpResponseMessage response = await client.PostAsync(address, form, Cancel);

        SentRequest sent = Assert.Single(await server.GetRequestsAsync(handler.Tag, Cancel));
        Assert.Equal("POST", sent.Method);
        Assert.Equal("/v1.0/a%20b", sent.Path);
        Assert.Equal([new("q", "x&y z"), new("q", "2"), new("flag", "")], sent.Query);
        Assert.Equal([new("z", "1 + 1"), new("a", ""), new("z", "ü")], sent.Form);
        Assert.Equal("application/x-www-form-urlencoded", sent.Headers["content-type"]);
    }

    [Fact]
    public async Task Body_that_is_no_form_has_no_form_parameters()
    {
        await using WireMockNetHost server = Start();
        using var handler = new FixtureTagHandler();
        using var client = new HttpClient(handler);
        using var body = new StringContent("a=1");

        using HttpResponseMessage response = await client.PostAsync(server.Address, body, Cancel);

        Assert.Empty(Assert.Single(await server.GetRequestsAsync(handler.Tag, Cancel)).Form);
    }

    private static string Stub(string name, string request, int priority = 5) =>
        Example
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("PRIORITY", $"\"priority\": {priority},", StringComparison.Ordinal)
            .Replace("REQUEST", request, StringComparison.Ordinal);

    private static WireMockNetHost Start(params string[] stubs) => new(stubs.SelectMany(stub => FixtureReader.Read(stub, "test.json")));

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(
        WireMockNetHost server,
        string target,
        Dictionary<string, string> form
    )
    {
        using var client = new HttpClient();
        using var content = new FormUrlEncodedContent(form);
        using HttpResponseMessage response = await client.PostAsync(new Uri(server.Address, target), content, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
