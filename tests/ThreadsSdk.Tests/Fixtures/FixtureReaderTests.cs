using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

public sealed class FixtureReaderTests
{
    private const string Good = """
        {
          "name": "Media.Get: x",
          "metadata": { "operation": "Media.Get", "outcome": "success", "case": "x", "example": { "fields": "id" } },
          "request": { "method": "GET", "urlPath": "/x", "queryParameters": { "fields": { "matches": "[a-z]+" } } },
          "response": { "status": 200, "headers": { "x": "y" }, "jsonBody": { "id": "1" } }
        }
        """;

    [Fact]
    public void Mapping_that_uses_known_keys_is_read()
    {
        ThreadsFixture mapping = Assert.Single(FixtureReader.Read(Good, "x.json"));

        Assert.Equal("id", mapping.Request.Query["fields"].Example);
        Assert.Equal("""{"id":"1"}"""u8, mapping.Response.Body.Span);
        Assert.Equal(5, mapping.Priority);
    }

    [Theory]
    [InlineData("\"metadata\"", "\"scenarioName\": \"s\", \"metadata\"", "unknown key 'scenarioName' in mapping")]
    [InlineData("\"case\"", "\"kase\"", "unknown key 'kase' in metadata")]
    [InlineData("\"urlPath\"", "\"urlPattern\"", "unknown key 'urlPattern' in request")]
    [InlineData("\"status\"", "\"delay\"", "unknown key 'delay' in response")]
    [InlineData("\"jsonBody\"", "\"body\": \"x\", \"jsonBody\"", "unknown key 'jsonBody' in response")]
    [InlineData("\"matches\"", "\"equalToXml\"", "unknown pattern 'equalToXml: [a-z]+'")]
    [InlineData("\"case\": \"x\"", "\"case\": \"y\"", "the name is not 'Media.Get: y'")]
    [InlineData("\"success\"", "\"maybe\"", "unknown outcome 'maybe'")]
    [InlineData("\"GET\"", "\"ANY\"", "unknown method 'ANY'")]
    [InlineData("{ \"fields\": \"id\" }", "{}", "needs an example")]
    [InlineData("{ \"fields\": \"id\" }", "{ \"fields\": \"ID\" }", "the example 'ID' is not matching '[a-z]+'")]
    [InlineData("{ \"fields\": \"id\" }", "{ \"fields\": \"id\", \"limit\": \"1\" }", "the example for 'limit' has no pattern")]
    public void Mapping_that_is_not_understood_is_refused(string good, string bad, string message)
    {
        string json = Good.Replace(good, bad, StringComparison.Ordinal);

        FormatException error = Assert.Throws<FormatException>(() => FixtureReader.Read(json, "x.json"));

        Assert.StartsWith("x.json, 'Media.Get: x': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
