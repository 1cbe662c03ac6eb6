using ThreadsSdk.Spec.Tooling.Drift.Reading;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

public sealed class PostmanReaderTests
{
    [Fact]
    public void Variables_of_the_collection_the_folder_and_other_variables_are_put_in()
    {
        var operation = Read(
            """
            {
              "info": {},
              "variable": [
                { "key": "host", "value": "https://{{name}}/v2.0" },
                { "key": "name", "value": "a.example" },
                { "key": "fields", "value": "id" }
              ],
              "item": [{
                "name": "Folder",
                "variable": [
                  { "key": "fields", "value": "id,{{more}}" },
                  { "key": "more", "value": "text" },
                  { "key": "name", "value": "b.example", "disabled": true }
                ],
                "item": [{
                  "name": "Deep",
                  "item": [{
                    "name": "Request",
                    "request": { "method": "get", "url": "{{host}}/{{user}}/threads?fields={{fields}}&q={{unknown}}" }
                  }]
                }]
              }]
            }
            """
        );

        Assert.Equal("Folder > Deep > Request", operation.Title);
        Assert.Equal("GET", operation.Method);
        Assert.Equal("a.example", operation.Host);
        Assert.Equal([new PathSegment("", "user"), new PathSegment("threads")], operation.Path);
        Assert.Equal(["id,text"], operation.Parameters[0].Values);
        Assert.Empty(operation.Parameters[1].Values);
    }

    [Fact]
    public void Parameters_that_are_switched_off_count()
    {
        var operation = Request(
            """
            {
              "method": "GET",
              "url": {
                "raw": "{{host}}/me",
                "query": [{ "key": "a", "value": "1", "disabled": true }, { "key": "b", "value": null }, { "key": null }]
              }
            }
            """
        );

        Assert.Equal(["a", "b"], operation.Parameters.Select(parameter => parameter.Key));
    }

    [Theory]
    [InlineData("""{ "mode": "urlencoded", "urlencoded": [{ "key": "text", "value": "Hi" }, { "key": "hide", "value": "true" }] }""")]
    [InlineData("""{ "mode": "formdata", "formdata": [{ "key": "text", "value": "Hi" }, { "key": "hide", "value": "true" }] }""")]
    [InlineData("""{ "mode": "raw", "raw": "{ \"text\": \"Hi\", \"hide\": true }", "options": { "raw": { "language": "json" } } }""")]
    public void Parameters_of_every_kind_of_body_are_read(string body)
    {
        var operation = Request($$"""{ "method": "POST", "url": "https://a.example/me", "body": {{body}} }""");

        Assert.Equal(
            [("text", "Hi", "string"), ("hide", "true", "bool")],
            operation.Parameters.Select(parameter => (parameter.Key, parameter.Values[0], parameter.Type!))
        );
    }

    [Theory]
    [InlineData("\"{{host}}/v1.0/:media/replies\"", "media")]
    [InlineData("\"{{host}}/{{version}}/{{media}}/replies?x=y#end\"", "media")]
    [InlineData("""{ "raw": "{{host}}/:media/replies", "variable": [{ "key": "media", "value": "" }] }""", "media")]
    [InlineData("""{ "host": ["{{host}}"], "path": ["{{media}}", { "type": "string", "value": "replies" }] }""", "media")]
    public void Addresses_of_every_form_are_read(string url, string variable)
    {
        var operation = Request($$"""{ "method": "GET", "url": {{url}} }""");

        Assert.Equal([new PathSegment("", variable), new PathSegment("replies")], operation.Path);
        Assert.Empty(operation.Host);
    }

    [Fact]
    public void Nested_fields_and_their_modifiers_are_read()
    {
        var fields = FieldList.Parse("id, children.limit(2,3){id,media_url},,owner{ id }");

        Assert.Equal(["id", "children", "owner"], fields.Select(field => field.Key));
        Assert.Equal(["id", "media_url"], fields[1].Fields.Select(field => field.Key));
        Assert.Equal(["id"], fields[2].Fields.Select(field => field.Key));
    }

    [Theory]
    [InlineData("a{b{c")]
    [InlineData("}a")]
    [InlineData("a}b,{")]
    public void Field_lists_with_loose_braces_end(string text) => Assert.True(FieldList.Parse(text).Count <= 2);

    private static ExternalOperation Request(string json) =>
        Read($$"""{ "info": {}, "item": [{ "name": "Request", "request": {{json}} }] }""");

    private static ExternalOperation Read(string json) => Assert.Single(PostmanReader.Read("collection.json", json).Operations);
}
