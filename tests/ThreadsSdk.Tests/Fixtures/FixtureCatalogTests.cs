using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

public sealed class FixtureCatalogTests
{
    private const string Good = """
        {
          "name": "x",
          "metadata": { "operation": "Media.Get", "outcome": "success", "case": "x", "example": { "fields": "id" } },
          "request": { "method": "GET", "urlPath": "/x", "queryParameters": { "fields": { "matches": "[a-z]+" } } },
          "response": { "status": 200, "headers": { "x": "y" }, "jsonBody": { "id": "1" } }
        }
        """;

    [Fact]
    public void Every_operation_has_a_success_and_an_error()
    {
        foreach (IGrouping<string, FixtureMapping> operation in FixtureCatalog.Default.Mappings.GroupBy(mapping => mapping.Operation))
        {
            Assert.Contains(operation, mapping => mapping.Outcome == FixtureOutcome.Success);
            Assert.Contains(operation, mapping => mapping.Outcome == FixtureOutcome.Error);
        }
    }

    [Fact]
    public void Mapping_is_named_after_its_operation_and_case_and_stands_in_the_operations_file()
    {
        Assert.All(FixtureCatalog.Default.Mappings, mapping =>
        {
            Assert.Equal($"{mapping.Operation}: {mapping.Case}", mapping.Name);
            Assert.Equal($"{mapping.Operation}.json", mapping.File);
        });
    }

    [Fact]
    public async Task No_request_is_answered_by_two_mappings_of_one_priority()
    {
        await using var server = new WireMockNetHost(new FixtureCatalog([]));
        using var handler = new FixtureTagHandler();
        using var client = new HttpClient(handler);
        foreach (FixtureMapping mapping in FixtureCatalog.Default.Mappings)
        {
            using HttpRequestMessage request = mapping.CreateRequest(server.Address);
            using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        IReadOnlyList<SentRequest> sent = await server.GetRequestsAsync(handler.Tag, TestContext.Current.CancellationToken);
        Assert.All(sent, request => Assert.All(
            FixtureCatalog.Default.Mappings.Where(mapping => mapping.Request.Matches(request)).GroupBy(mapping => mapping.Priority),
            equals => Assert.Single(equals)));
    }

    [Fact]
    public void Mapping_that_uses_known_keys_is_read()
    {
        FixtureMapping mapping = Assert.Single(FixtureReader.Read(Good, "x.json"));

        Assert.Equal("id", mapping.Request.Query["fields"].Example);
        Assert.Equal("""{"id":"1"}"""u8, mapping.Response.Body.Span);
        Assert.Equal(5, mapping.Priority);
    }

    [Theory]
    [InlineData("\"name\": \"x\"", "\"name\": \"x\", \"scenarioName\": \"s\"", "unknown key 'scenarioName' in mapping")]
    [InlineData("\"case\"", "\"kase\"", "unknown key 'kase' in metadata")]
    [InlineData("\"urlPath\"", "\"urlPattern\"", "unknown key 'urlPattern' in request")]
    [InlineData("\"status\"", "\"delay\"", "unknown key 'delay' in response")]
    [InlineData("\"jsonBody\"", "\"body\": \"x\", \"jsonBody\"", "unknown key 'jsonBody' in response")]
    [InlineData("\"matches\"", "\"equalToXml\"", "unknown pattern 'equalToXml: [a-z]+'")]
    [InlineData("\"success\"", "\"maybe\"", "unknown outcome 'maybe'")]
    [InlineData("\"GET\"", "\"ANY\"", "unknown method 'ANY'")]
    [InlineData("{ \"fields\": \"id\" }", "{}", "needs an example")]
    [InlineData("{ \"fields\": \"id\" }", "{ \"fields\": \"ID\" }", "the example 'ID' is not matching '[a-z]+'")]
    [InlineData("{ \"fields\": \"id\" }", "{ \"fields\": \"id\", \"limit\": \"1\" }", "the example for 'limit' has no pattern")]
    public void Mapping_that_is_not_understood_is_refused(string good, string bad, string message)
    {
        string json = Good.Replace(good, bad, StringComparison.Ordinal);

        FormatException error = Assert.Throws<FormatException>(() => FixtureReader.Read(json, "x.json"));

        Assert.StartsWith("x.json, 'x': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_mappings_of_one_name_are_refused() =>
        Assert.Throws<FormatException>(() =>
            new FixtureCatalog([.. FixtureReader.Read(Good, "a.json"), .. FixtureReader.Read(Good, "b.json")]));
}
